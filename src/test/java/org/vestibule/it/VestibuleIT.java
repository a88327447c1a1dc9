package org.vestibule.it;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** All journeys over HTTP, on one start of the server. */
@Tag("server")
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(ArquillianExtension.class)
class VestibuleIT
        implements SignInJourneys,
                BackupCodeJourneys,
                SentCodeJourneys,
                SentCodeHabits,
                NoticeJourneys,
                TrustedBrowserJourneys,
                TrustedBrowserAttacks,
                NotMeJourneys,
                LockOutJourneys,
                SetupJourneys,
                AuthenticatorJourneys,
                SessionJourneys,
                ReturnJourneys,
                SavedPostJourneys,
                SavedPostAttacks,
                LanguageJourneys,
                JsonJourneys,
                JsonSetupJourneys,
                LoginJourneys,
                BearerJourneys,
                TokenAttacks,
                ForeignRequests,
                OriginJourneys,
                Appearance,
                PolicyJourneys,
                GroupJourneys,
                DoctorJourneys,
                AdminJourneys,
                AdminAttacks,
                MovingJourneys,
                HalfWayAttacks,
                DispatchAttacks,
                StepUpJourneys,
                StepUpAttacks,
                Races,
                MalformedRequests,
                MutatedRequests,
                Undertow,
                Liberty,
                OathtoolJourney,
                CrawlJourneys,
                ApiJourneys,
                CurlSessions,
                AuditJourneys,
                LogSecrecy {

    @ArquillianResource
    private URI home;

    @Deployment(testable = false)
    static WebArchive lobby() {
        return Lobby.ofTwoAdministrators("journeys", OriginJourneys.LISTED);
    }

    @Override
    public Person person(String name) {
        return new Person(home, name);
    }
}
