package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.vestibule.flow.Pass;
import org.vestibule.flow.SpareCodes;
import org.vestibule.store.Enrollments;

/** Makes a new set of backup codes in place of the old, after the second factor was proven once more. */
public final class BackupCodesServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Enrollments enrollments;

    @Inject
    private transient SpareCodes spareCodes;

    @Inject
    private transient FreshAnswer freshAnswer;

    @Inject
    private transient Recognition recognition;

    @Inject
    private transient Changeover changeover;

    @Inject
    private transient CodesPage codesPage;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        if (enrollments.active(visit.caller()).isEmpty()) {
            visit.reply().seeOther(Room.SETTINGS);
        } else if (freshAnswer.mustBeSent(visit)) {
            freshAnswer.askFirst(visit, Room.BACKUP_CODES.path(settings.prefix()));
        } else {
            show(visit, 200, "");
        }
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        if (enrollments.active(visit.caller()).isEmpty()) {
            visit.reply().trouble(404, "notFound", "BAD_REQUEST");
            return;
        }
        FreshAnswer.Taken taken = freshAnswer.take(visit);
        if (taken.pass().isPresent()) {
            renew(visit, taken.pass().get());
        } else if (visit.reply().json()) {
            visit.reply().problem(taken.status(), taken.code(), taken.message());
        } else {
            show(visit, taken.status(), taken.message());
        }
    }

    private void renew(Visit visit, Pass pass) throws ServletException, IOException {
        SpareCodes.Renewed renewed = changeover.alone(visit.caller(), () -> {
            SpareCodes.Renewed codes = spareCodes.renew(visit.caller());
            recognition.renew(visit, pass.inEpoch(codes.epoch()));
            return codes;
        });
        codesPage.show(
                visit,
                pass.inEpoch(renewed.epoch()),
                renewed.codes(),
                codesPage.settingsAddress(visit),
                "notice.codes.renewed");
    }

    private void show(Visit visit, int status, String message) throws ServletException, IOException {
        visit.reply()
                .page(
                        status,
                        "renew-codes",
                        Map.of(
                                "caller", visit.caller(),
                                "backupCodesLeft", spareCodes.left(visit.caller()),
                                "fresh",
                                        freshAnswer.isFresh(
                                                visit.standing().pass().orElseThrow()),
                                "message", message));
    }
}
