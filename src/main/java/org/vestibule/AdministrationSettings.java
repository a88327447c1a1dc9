package org.vestibule;

/**
 * What administrators may do for others.
 *
 * @param twoPerson {@code vestibule.admin.two-person}: whether a recovery pass waits for a second administrator
 */
public record AdministrationSettings(boolean twoPerson) {

    static AdministrationSettings read(Knobs knobs) {
        return new AdministrationSettings(knobs.flag("vestibule.admin.two-person", false));
    }
}
