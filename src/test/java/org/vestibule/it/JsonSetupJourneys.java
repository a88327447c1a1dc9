package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestibule.kit.VirtualAuthenticator;

/** The same doors for programs: setting up, renewing, removing. */
interface JsonSetupJourneys extends Guests {

    private static Program offered(Person person) {
        Program program = person.program().post("/2fa/setup").assertJson(200);
        person.carry(program.text("secret"));
        return program;
    }

    @Test
    default void aProgramGetsTheSameOfferAsAPage() {
        Person person = newPerson().signIn();
        Program program = offered(person);
        assertThat(program.text("secret")).matches("[A-Z2-7]{32}");
        assertThat(program.text("otpauthUrl"))
                .startsWith("otpauth://totp/")
                .contains("secret=" + program.text("secret"))
                .contains("issuer=Lobby");
        assertThat(program.text("qrCode")).startsWith("data:image/png;base64,");
        assertThat(program.body().getInt("expiresInSeconds")).isEqualTo(600);
        assertThat(person.open("/2fa/setup").scan().phone().key()).isEqualTo(program.text("secret"));
    }

    @Test
    default void thePictureHoldsTheKeyOnceAndNotEncodedTwice() {
        Program program = offered(newPerson().signIn());
        String picture = program.text("qrCode").substring("data:image/png;base64,".length());
        assertThat(Picture.read(Base64.getDecoder().decode(picture))).isEqualTo(program.text("otpauthUrl"));
    }

    @Test
    default void anotherSetupLeavesThePhoneAsItIsUntilItIsConfirmed() {
        Person person = enrolledPerson();
        VirtualAuthenticator phone = person.phone();
        offered(person);
        person.carry(phone).signInHalfWay();
        person.program().post("/2fa/verify", "code", person.code()).assertJson(200);
        assertThat(person.program().get("/2fa").body().getJsonArray("methods")).hasSize(1);
    }

    @Test
    default void aProgramConfirmsAndGetsTheBackupCodes() {
        Person person = newPerson().signIn();
        Program program = offered(person);
        program.post("/2fa/verify-setup", "code", person.code(), "secret", program.text("secret"))
                .assertJson(200);
        assertThat(program.body().getBoolean("enabled")).isTrue();
        person.keep(program.texts("backupCodes"));
        assertThat(person.backupCodes()).hasSize(10);
        person.signInHalfWay();
        program.post("/2fa/verify", "code", person.code()).assertJson(200);
    }

    @Test
    default void aSecretThatIsNotTheOfferedOneIsRefused() {
        Person person = newPerson().signIn();
        Program program = offered(person);
        VirtualAuthenticator forged = VirtualAuthenticator.ofKey("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        String code = forged.codeAt(person.now());
        program.post("/2fa/verify-setup", "code", code, "secret", forged.key()).assertProblem(400, "BAD_REQUEST");
        program.post("/2fa/verify-setup", "code", person.code(), "secret", forged.key())
                .assertProblem(400, "BAD_REQUEST");
        program.post("/2fa/verify-setup", "code", code).assertProblem(401, "INVALID_CODE");
        program.post("/2fa/verify-setup", "code", person.code()).assertJson(200);
    }

    @Test
    default void nobodySetsUpForSomebodyElse() {
        Person victim = newPerson();
        Person person = newPerson().signIn();
        Program program = offered(person);
        program.post("/2fa/verify-setup", "code", person.code(), "caller", victim.name(), "userId", victim.name())
                .assertJson(200);
        victim.signIn().assertSignedIn();
        person.signOut().signIn().assertChallenged();
    }

    @Test
    default void aConfirmationWithoutOfferIsToldSo() {
        newPerson()
                .signIn()
                .program()
                .post("/2fa/verify-setup", "code", "123456")
                .assertProblem(401, "CODE_EXPIRED");
    }

    @Test
    default void aProgramRenewsTheBackupCodes() {
        Person person = enrolledPerson();
        List<String> old = person.backupCodes();
        Program program = person.program().post("/2fa/backup-codes").assertJson(200);
        assertThat(program.texts("backupCodes")).hasSize(10).doesNotContainAnyElementsOf(old);
        person.keep(program.texts("backupCodes"));
        person.wait(Duration.ofMinutes(6));
        program.post("/2fa/backup-codes").assertProblem(401, "STEP_UP_REQUIRED");
        program.post("/2fa/backup-codes", "code", person.wrongCode()).assertProblem(401, "INVALID_CODE");
        program.post("/2fa/backup-codes", "code", person.code()).assertJson(200);
        person.keep(program.texts("backupCodes"));
    }

    @Test
    default void aProgramTurnsItOff() {
        Person person = enrolledPerson().wait(Duration.ofMinutes(6));
        Program program = person.program();
        program.post("/2fa/disable").assertProblem(401, "STEP_UP_REQUIRED");
        program.post("/2fa/disable", "code", person.code()).assertJson(200);
        assertThat(program.body().getBoolean("enabled")).isFalse();
        program.post("/2fa/disable").assertStatus(404);
        assertThat(program.get("/api/profile").assertJson(200).texts("amr")).containsExactly("pwd");
    }

    @Test
    default void halfWayNothingIsChangedByAProgram() {
        Person person = halfWayPerson();
        for (String path : List.of("/2fa/disable", "/2fa/backup-codes", "/2fa/setup", "/2fa/verify-setup")) {
            person.program().post(path, "code", person.code()).assertProblem(401, "2FA_REQUIRED");
        }
        person.program().get("/2fa").assertProblem(401, "2FA_REQUIRED");
        person.program().get("/2fa/setup/qr.png").assertProblem(401, "2FA_REQUIRED");
        person.answer(person.code()).assertSignedIn();
    }
}
