package org.vestibule.it;

import java.util.concurrent.atomic.AtomicInteger;

/** A way on which codes reach somebody, and destinations there that nobody else has. */
enum Channel {
    SMS("sms", "Text message") {
        @Override
        String next() {
            return "+4915" + (200_000_000 + RUN_OFFSET + COUNT.incrementAndGet());
        }

        @Override
        String masked(String destination) {
            return "…" + destination.substring(destination.length() - 2);
        }

        @Override
        String notTaken() {
            return "+4915100000112";
        }

        @Override
        String outOfReach() {
            return "+4915100000212";
        }

        @Override
        String malformed() {
            return "12 <b>34</b>";
        }
    },
    EMAIL("email", "E-mail") {
        @Override
        String next() {
            return "reader-" + (RUN_OFFSET + COUNT.incrementAndGet()) + "@mail.example";
        }

        @Override
        String masked(String destination) {
            return "r…@mail.example";
        }

        @Override
        String notTaken() {
            return "refused@mail.example";
        }

        @Override
        String outOfReach() {
            return "unreachable@mail.example";
        }

        @Override
        String malformed() {
            return "reader @ <b>mail</b>";
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** So that a database left from an earlier run has not counted today's destinations. */
    private static final int RUN_OFFSET = (int) (System.currentTimeMillis() / 1000 % 80_000) * 1000;

    private final String method;
    private final String words;

    Channel(String method, String words) {
        this.method = method;
        this.words = words;
    }

    String method() {
        return method;
    }

    /** What the pages call it. */
    String words() {
        return words;
    }

    /** A destination that nobody had before. */
    abstract String next();

    abstract String masked(String destination);

    /** A destination that the demo's gateway refuses. */
    abstract String notTaken();

    /** A destination for which the demo's gateway is out of order. */
    abstract String outOfReach();

    /** What is no destination. */
    abstract String malformed();
}
