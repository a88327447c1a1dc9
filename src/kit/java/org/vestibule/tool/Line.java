package org.vestibule.tool;

import org.vestibule.factor.OldSecret;
import org.vestibule.flow.Act;
import org.vestibule.flow.Import.Newcomer;

/** One entry of a file of secrets: somebody who comes, or why nobody does; what stood there is not repeated. */
sealed interface Line {

    /** A good one. */
    record Good(Newcomer newcomer) implements Line {}

    /** A bad one, by its number in the file, from 1. */
    record Bad(int number, String reason) implements Line {}

    /** Makes the secret of an entry, or throws {@link IllegalArgumentException} with a sentence that repeats nothing of it. */
    interface Making {
        OldSecret make();
    }

    /** An entry of that number and caller. */
    static Line of(int number, String caller, Making making) {
        try {
            if (!Act.isName(caller)) {
                return new Bad(number, "caller: from 1 to 255 characters, on one line");
            }
            return new Good(new Newcomer(number, caller, making.make()));
        } catch (IllegalArgumentException e) {
            return new Bad(number, e.getMessage());
        }
    }

    /** A whole number of a field. */
    static int whole(String field, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(field + ": not a whole number");
        }
        return Integer.parseInt(text);
    }

    /** A name that stays on its own line of what is printed. */
    static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}", "_");
    }
}
