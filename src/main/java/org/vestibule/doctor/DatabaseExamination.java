package org.vestibule.doctor;

import java.util.List;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreInspection.Report;

/** The database, and our tables in it. */
record DatabaseExamination(Settings settings, StoreInspection inspection) {

    private static final String SCRIPTS = "META-INF/vestibule/schema/ of the JAR";

    List<Finding> examine() {
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

    private static Finding tables(Report report) {
        if (!report.tables()) {
            return Finding.error(
                    Subject.TABLES,
                    "The tables are not there. Nobody gets in.",
                    "vestibule.schema=create, or apply the scripts in " + SCRIPTS + " by hand.");
        }
        if (report.schema() != 0 && report.schema() < Report.NEEDED) {
            return Finding.error(
                    Subject.TABLES,
                    "The tables have version " + report.schema() + ", and this release needs " + Report.NEEDED + ".",
                    "vestibule.schema=create, or apply the scripts with higher numbers in " + SCRIPTS + " by hand.");
        }
        if (!report.turns()) {
            return Finding.error(
                    Subject.TABLES,
                    "vestibule_turns is not there, or has lost its one row. No pass is believed.",
                    "Apply 5.sql of the scripts in " + SCRIPTS + "; or, where the table is there:"
                            + " INSERT INTO vestibule_turns (id, turns) VALUES (1, 0);");
        }
        return version(report.schema());
    }

    private static Finding version(int schema) {
        return schema == 0
                ? Finding.note(
                        Subject.TABLES,
                        "The tables are there, made by hand; they do not tell their version, which would be "
                                + Report.NEEDED + ".",
                        "CREATE TABLE vestibule_schema (version INTEGER NOT NULL PRIMARY KEY); INSERT INTO"
                                + " vestibule_schema VALUES (" + Report.NEEDED + ");")
                : Finding.ok(Subject.TABLES, "Version " + schema + ".");
    }
}
