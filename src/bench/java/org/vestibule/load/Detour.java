package org.vestibule.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A way to a port of this machine that can be made long: each piece that is sent over it is held back for so much time. */
final class Detour implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private volatile Duration delay = Duration.ZERO;

    Detour(int exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void delay(Duration each) {
        delay = each;
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket here = entrance.accept();
                lead(here);
            } catch (IOException closed) {
                // Nobody comes any more.
            }
        }
    }

    private void lead(Socket here) throws IOException {
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), exit);
            here.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            begin(() -> pump(here, there));
            begin(() -> pump(there, here));
        } catch (IOException nobodyThere) {
            here.close();
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[16384];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                LockSupport.parkNanos(delay.toNanos());
                out.write(piece, 0, length);
            }
        } catch (IOException broken) {
            // Both ends are closed, which is all that the other needs to know.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
