package org.vestibule.doctor;

import java.util.List;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreInspection.Report;

/** The database, and our tables in it. */
record DatabaseExamination(Settings settings, StoreInspection inspection) implements Examination {

    private static final String SCRIPTS = "META-INF/vestibule/schema/ of the JAR";

    @Override
    public List<Finding> examine(Premises premises) {
        Report report = inspection.inspect();
        return List.of(database(report), tables(report));
    }

    private Finding database(Report report) {
        String where = report.product() + " behind " + settings.dataSource();
        return report.lasting()
                ? Finding.ok(Subject.DATABASE, where + ".")
                : Finding.warning(
                        Subject.DATABASE,
                        where + " keeps its rows in memory or in a temporary file: enrollments are lost at restart, and"
                                + " callers sign in by password alone.",
                        "vestibule.data-source=java:app/jdbc/yours");
    }

    private Finding tables(Report report) {
        if (!report.tables()) {
            return Finding.error(
                    Subject.TABLES,
                    "The tables are not there. Nobody gets in.",
                    "vestibule.schema=create, or apply the scripts in " + SCRIPTS + " by hand.");
        }
        if (report.schema() == 0) {
            return Finding.note(
                    Subject.TABLES,
                    "The tables are there, made by hand; they do not tell their version, which would be "
                            + Report.NEEDED + ".",
                    "CREATE TABLE vestibule_schema (version INTEGER NOT NULL PRIMARY KEY); INSERT INTO vestibule_schema"
                            + " VALUES (" + Report.NEEDED + ");");
        }
        if (report.schema() < Report.NEEDED) {
            return Finding.error(
                    Subject.TABLES,
                    "The tables have version " + report.schema() + ", and this release needs " + Report.NEEDED + ".",
                    "vestibule.schema=create, or apply the scripts with higher numbers in " + SCRIPTS + " by hand.");
        }
        return Finding.ok(Subject.TABLES, "Version " + report.schema() + ".");
    }
}
