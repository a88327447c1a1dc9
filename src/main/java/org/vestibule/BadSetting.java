package org.vestibule;

/** A setting that cannot be used; its message tells the operator what to write instead, and stops the deployment. */
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A setting with a value that is safe to show. */
    public BadSetting(String name, String accepted, String example, String found) {
        super("%s must be %s, for example \"%s\"; found \"%s\"".formatted(name, accepted, example, found));
    }

    /** A setting whose value is not shown, because it may hold a key. */
    public BadSetting(String name, String whatToDo) {
        super(name + ": " + whatToDo);
    }
}
