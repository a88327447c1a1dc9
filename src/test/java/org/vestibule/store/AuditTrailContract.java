package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What was written stays as it was written, is read in pages, and goes with the bracket that it was written in. */
interface AuditTrailContract extends StoreScene {

    AtomicLong NUMBERS = new AtomicLong(NOON.toEpochMilli());

    /** An entry that another test's cannot be taken for. */
    static AuditEntry entry(String caller, String event) {
        String id = String.format(Locale.ROOT, "%012x", NUMBERS.incrementAndGet()) + "0badcafe000001";
        return new AuditEntry(
                id,
                NOON.plusMillis(7),
                event,
                "failure",
                "wrong",
                caller,
                "carol",
                "totp",
                "0123456789abcdef",
                "2001:db8::1",
                "Mozilla/5.0 (X11; \"quoted\" & <angled>)",
                "node-1",
                "attempt",
                "k1.proof");
    }

    private AuditEntry written(String caller, String event) {
        AuditEntry entry = entry(caller, event);
        stores().audit().write(entry);
        return entry;
    }

    @Test
    default void anEntryComesBackWhole() {
        AuditEntry entry = written(named("alice ä€😀"), "authn_login_fail_2fa");

        assertThat(stores().audit().of(entry.caller(), "", 10)).containsExactly(entry);
    }

    @Test
    default void whatIsNotKnownIsEmptyAndNeverNull() {
        AuditEntry bare = new AuditEntry(
                entry("", "").id(), NOON, "key_rotated", "notice", "", named("x"), "", "", "", "", "", "", "", "k1.p");
        stores().audit().write(bare);

        assertThat(stores().audit().of(named("x"), "", 10)).containsExactly(bare);
    }

    @Test
    default void theNewestComeFirstAndAPageGoesOnWhereTheLastEnded() {
        String alice = named("alice");
        List<AuditEntry> five = List.of(
                written(alice, "a"),
                written(alice, "b"),
                written(alice, "c"),
                written(alice, "d"),
                written(alice, "e"));

        List<AuditEntry> first = stores().audit().of(alice, "", 2);
        List<AuditEntry> second = stores().audit().of(alice, first.get(1).id(), 2);

        assertThat(first).containsExactly(five.get(4), five.get(3));
        assertThat(second).containsExactly(five.get(2), five.get(1));
        assertThat(stores().audit().of(alice, five.get(0).id(), 2)).isEmpty();
    }

    @Test
    default void theTrailOfAllHasEverybodysAndACallersNobodyElses() {
        AuditEntry alices = written(named("alice"), "a");
        AuditEntry bobs = written(named("Alice"), "b");

        assertThat(stores().audit().ofAll("", 1000)).contains(alices, bobs);
        assertThat(stores().audit().of(named("Alice"), "", 10)).containsExactly(bobs);
    }

    @Test
    default void anEntryOfABracketThatIsUndoneWasNeverWritten() {
        String alice = named("alice");
        boolean done = stores().transactions().commitIf(() -> {
            written(alice, "a");
            return false;
        });

        assertThat(done).isFalse();
        assertThat(stores().audit().of(alice, "", 10)).isEmpty();
    }

    @Test
    default void anEntryThatIsCommittedWithAChangeIsThereWithIt() {
        String alice = named("alice");
        enroll(alice, named("id"));
        stores().transactions().commitIf(() -> {
            stores().callers().turn(alice);
            written(alice, "a");
            return true;
        });

        assertThat(stores().audit().of(alice, "", 10)).hasSize(1);
        assertThat(stores().callers().epoch(alice)).isEqualTo(1);
    }
}
