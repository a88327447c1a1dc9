package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;
import org.vestibule.Settings;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Node;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditInk;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;

/** What the audit trail costs whoever signs in: one INSERT, and no transaction. */
class CommitsTest {

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();
    private final SettableClock clock = new SettableClock(Instant.now());
    private final Stores stores = stores();

    private Stores stores() {
        DataSource counted = counting(DataSource.class, H2.freshDatabase());
        return JpaScene.stores(JpaScene.database(counted, new HibernatePersistenceProvider()), counted);
    }

    private <T> T counting(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    count(method);
                    try {
                        Object answer = method.invoke(real, arguments);
                        return answer instanceof Connection one ? counting(Connection.class, one) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void count(Method method) {
        if (method.getName().equals("commit")) {
            commits.incrementAndGet();
        }
        if (method.getName().equals("prepareStatement")) {
            statements.incrementAndGet();
        }
    }

    private void signIn(Node node, String caller) {
        VirtualAuthenticator phone = node.enroll(caller);
        Asked asked = node.signIn(caller);
        commits.set(0);
        statements.set(0);
        assertThat(node.challenge.answer(asked, "totp", phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void aSignInIsWrittenByOneMoreInsertInTheSameTransaction() {
        Node node = new Node(stores, clock);
        signIn(node, "alice");
        signIn(node, "bob");
        int commitsWithout = commits.get();
        int statementsWithout = statements.get();

        node.writeTo(new Chronicle(
                Settings.read(name -> Optional.empty()).audit(),
                stores.audit(),
                new AuditInk(TestKeys.ring("k1")),
                new RandomCodes(new SecureRandom())));
        signIn(node, "carol");

        assertThat(commits).hasValue(commitsWithout);
        assertThat(statements).hasValue(statementsWithout + 1);
        assertThat(stores.audit().of("carol", "", 1))
                .extracting(AuditEntry::event)
                .containsExactly("authn_login_success");
    }
}
