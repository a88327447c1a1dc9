package org.vestibule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import org.vestibule.factor.Factor;
import org.vestibule.otp.Secret;

/** Which room may know what: the rules of {@code org.vestibule}'s {@code package-info}. */
@AnalyzeClasses(packages = "org.vestibule", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.vestibule";
    private static final String OTP = "org.vestibule.otp";
    private static final String STORE = "org.vestibule.store";
    private static final String JPA = "org.vestibule.store.jpa";
    private static final String SEND = "org.vestibule.send";
    private static final String FACTOR = "org.vestibule.factor";
    private static final String FLOW = "org.vestibule.flow";
    private static final String TOKEN = "org.vestibule.token";
    private static final String DOCTOR = "org.vestibule.doctor";
    private static final String HTTP = "org.vestibule.http";
    private static final String OURS = "org.vestibule..";

    private static ArchRule onlyKnows(String room, String... rooms) {
        DescribedPredicate<JavaClass> others =
                resideInAPackage(OURS).and(DescribedPredicate.not(resideInAnyPackage(rooms)));
        return noClasses().that().resideInAPackage(room).should().dependOnClassesThat(others);
    }

    @ArchTest
    static final ArchRule theRootKnowsNobody = onlyKnows(ROOT, ROOT);

    @ArchTest
    static final ArchRule otpKnowsNobody = onlyKnows(OTP, OTP);

    @ArchTest
    static final ArchRule theStoreKnowsOtp = onlyKnows(STORE, STORE, OTP, ROOT);

    @ArchTest
    static final ArchRule theJpaStoresKnowTheStore = onlyKnows(JPA, JPA, STORE, OTP, ROOT);

    @ArchTest
    static final ArchRule whoSendsKnowsNobody = onlyKnows(SEND, SEND, ROOT);

    @ArchTest
    static final ArchRule factorsKnowTheStoreAndWhoSends = onlyKnows(FACTOR, FACTOR, SEND, STORE, OTP, ROOT);

    @ArchTest
    static final ArchRule theFlowKnowsFactors = onlyKnows(FLOW, FLOW, FACTOR, SEND, STORE, OTP, ROOT);

    @ArchTest
    static final ArchRule tokensKnowTheFlow = onlyKnows(TOKEN, TOKEN, FLOW, STORE, OTP, ROOT);

    @ArchTest
    static final ArchRule theDoctorKnowsTheFlow = onlyKnows(DOCTOR, DOCTOR, FLOW, SEND, STORE, ROOT);

    @ArchTest
    static final ArchRule nobodyKnowsTheJpaStores =
            onlyKnows(HTTP, HTTP, DOCTOR, TOKEN, FLOW, FACTOR, SEND, STORE, OTP, ROOT);

    @ArchTest
    static final ArchRule thereIsNoOtherRoom = classes()
            .should()
            .resideInAnyPackage(ROOT, OTP, STORE, JPA, SEND, FACTOR, FLOW, TOKEN, DOCTOR, HTTP)
            .because("the demo is a guest, and not in the JAR");

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching("org.vestibule.(**)").should().beFreeOfCycles();

    private static ArchRule onlyIn(String room, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    @ArchTest
    static final ArchRule onlyHttpKnowsServletsAndSecurity =
            onlyIn(HTTP, "jakarta.servlet..", "jakarta.security..", "jakarta.json..");

    @ArchTest
    static final ArchRule onlyJpaKnowsTheDatabase =
            onlyIn(JPA, "jakarta.persistence..", "jakarta.transaction..", "javax.sql..", "java.sql..");

    @ArchTest
    static final ArchRule onlyWhoSendsKnowsMailAndHttp = onlyIn(SEND, "jakarta.mail..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyTheWaysOutLookUpWhatTheServerKeeps =
            onlyByMatching("org\\.vestibule\\.(store\\.jpa|send)\\..*", "javax.naming..");

    @ArchTest
    static final ArchRule otpIsPlainJava = onlyByMatching("org\\.vestibule\\.(?!otp\\.).*", "jakarta..");

    @ArchTest
    static final ArchRule onlyOtpKnowsTheAuthenticatorLibrary = onlyIn(OTP, "org.jboss.aerogear..");

    private static ArchRule onlyBy(String className, String... packages) {
        return onlyByMatching(className.replace(".", "\\."), packages);
    }

    private static ArchRule onlyByMatching(String names, String... packages) {
        return noClasses()
                .that()
                .haveNameNotMatching(names)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    @ArchTest
    static final ArchRule oneClassKnowsBcrypt = onlyBy("org.vestibule.store.CodeHasher", "at.favre.lib.crypto..");

    @ArchTest
    static final ArchRule oneClassKnowsHkdf = onlyBy("org.vestibule.store.Keys", "at.favre.lib.hkdf..");

    @ArchTest
    static final ArchRule oneClassKnowsJsonWebTokens = onlyBy("org.vestibule.token.AccessTokens", "org.jose4j..");

    @ArchTest
    static final ArchRule oneClassKnowsQrCodes = onlyBy("org.vestibule.otp.QrCode", "com.google.zxing..");

    @ArchTest
    static final ArchRule oneClassKnowsTelephoneNumbers = onlyBy("org.vestibule.factor.SmsFactor", "com.google.i18n..");

    @ArchTest
    static final ArchRule oneClassReadsTheConfiguration =
            onlyByMatching("org\\.vestibule\\.Configuration(\\$.*)?", "org.eclipse.microprofile.config..");

    @ArchTest
    static final ArchRule whatNotEveryServerHasIsKeptApart = onlyByMatching(
            "org\\.vestibule\\.http\\.(Readiness|EventCounts\\$MicroProfile)",
            "org.eclipse.microprofile.health..",
            "org.eclipse.microprofile.metrics..");

    @ArchTest
    static final ArchRule noFactorKnowsAnother = classes()
            .that(areMethods())
            .should(new ArchCondition<>("know no other factor") {
                @Override
                public void check(JavaClass factor, ConditionEvents events) {
                    factor.getDirectDependenciesFromSelf().stream()
                            .filter(to -> areMethods().test(to.getTargetClass())
                                    && !to.getTargetClass().equals(factor))
                            .forEach(to -> events.add(SimpleConditionEvent.violated(to, to.getDescription())));
                }
            });

    private static DescribedPredicate<JavaClass> areMethods() {
        return assignableTo(Factor.class)
                .and(DescribedPredicate.not(INTERFACES))
                .and(DescribedPredicate.not(modifier(JavaModifier.ABSTRACT)));
    }

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.vestibule.store.jpa.SchemaLease")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule theClockAndChanceAreMadeInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.vestibule.http.Wiring")
            .and()
            .haveNameNotMatching("org\\.vestibule\\.store\\.SigningKeys(\\$Seed)?") // draws what it was given
            .should()
            .callConstructorWhere(constructorOf(Random.class))
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Math.class, "random");

    private static DescribedPredicate<JavaCall<?>> constructorOf(Class<?> type) {
        return DescribedPredicate.describe("constructor of " + type.getSimpleName(), call -> call.getTargetOwner()
                .isAssignableTo(type));
    }

    @ArchTest
    static final ArchRule whoLogsKnowsNoSecret =
            noClasses().that(log()).should().dependOnClassesThat().areAssignableTo(Secret.class);

    private static DescribedPredicate<JavaClass> log() {
        return DescribedPredicate.describe("log", one -> one.getDirectDependenciesFromSelf().stream()
                .anyMatch(to -> to.getTargetClass().isAssignableTo(System.Logger.class)));
    }

    @ArchTest
    static final ArchRule thereIsOneLogger = noClasses()
            .that()
            .haveNameNotMatching("org\\.vestibule\\..*Command") // talks to whoever typed it
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.jboss.logging..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule servletsAndFiltersKeepNoState = fields().that()
            .areDeclaredInClassesThat(assignableTo(Servlet.class).or(assignableTo(Filter.class)))
            .and()
            .areNotAnnotatedWith(Inject.class)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service|Handler)");
}
