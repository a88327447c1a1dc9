package org.vestibule.doctor;

import java.util.List;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.doctor.Premises.Filters;

/** Where the filter stands, and before what. */
record FilterExamination() implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        Filters filters = premises.filters();
        if (!filters.patterns().contains("/*")) {
            return List.of(
                    Finding.error(
                            Subject.FILTER,
                            "The container does not say that the filter stands before /*, but before "
                                    + filters.patterns() + ".",
                            "Take what makes the container forget it out of web.xml: no <filter-mapping> of Vestibule's is needed there."));
        }
        return List.of(Finding.ok(
                Subject.FILTER,
                "At /*, for " + String.join(", ", filters.dispatches()) + "; " + filters.position() + others(filters)));
    }

    private static String others(Filters filters) {
        return filters.others().isEmpty() ? "." : ": " + String.join(", ", filters.others()) + ".";
    }
}
