package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vestibule.otp.QrCode;
import org.vestibule.store.Enrollment;

/** The picture of the offer that this session has begun, as PNG or SVG. */
public final class QrServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PendingSetup pendingSetup;

    @Inject
    private transient SetupPage setupPage;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        Optional<Enrollment> pending = pendingSetup.current(visit);
        if (pending.isEmpty()) {
            visit.reply().trouble(404, "notFound", "BAD_REQUEST");
            return;
        }
        QrCode picture = QrCode.of(setupPage.offer(visit, pending.get()).keyUri());
        boolean svg = visit.request().getServletPath().endsWith(".svg");
        byte[] bytes = svg ? picture.svg().getBytes(StandardCharsets.UTF_8) : picture.png();
        visit.reply().write(svg ? "image/svg+xml" : "image/png", bytes);
    }
}
