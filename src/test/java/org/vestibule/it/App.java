package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

/** A person's program on another device: it has no page and starts without a cookie, and signs in over JSON. */
final class App {

    private final Person person;
    private final Client client;
    private final Program program;
    private boolean bearer;
    private String tempToken = "";
    private String accessToken = "";
    private String refreshToken = "";

    App(Person person) {
        this.person = person;
        this.client = new Client(person.client().home());
        this.program = new Program(client);
    }

    /** From now on it asks for tokens instead of a session. */
    App withTokens() {
        bearer = true;
        program.with("X-Auth-Strategy", "bearer");
        return this;
    }

    App signIn() {
        return signInWith(person.name() + "-password");
    }

    App signInWith(String password) {
        program.post("/2fa/login", "username", person.name(), "password", password);
        return keep();
    }

    App answer(String code) {
        Seen.code(code);
        program.post("/2fa/verify", "tempToken", tempToken, "code", code);
        return keep();
    }

    /** Sets a phone up, by the temporary token where one is held. */
    App setUp() {
        post("/2fa/setup").assertJson(200);
        person.carry(program.text("secret"));
        post("/2fa/verify-setup", "code", person.code(), "label", "Phone").assertJson(200);
        person.keep(program.texts("backupCodes"));
        return keep();
    }

    /** Posts, with the temporary token where one is held. */
    Program post(String path, String... namesAndValues) {
        if (tempToken.isEmpty()) {
            return program.post(path, namesAndValues);
        }
        String[] all = java.util.Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "tempToken";
        all[namesAndValues.length + 1] = tempToken;
        return program.post(path, all);
    }

    App refresh() {
        program.post("/2fa/token/refresh", "refreshToken", refreshToken);
        return keep();
    }

    App signOut() {
        program.post("/2fa/logout").assertStatus(204);
        return this;
    }

    /** Carries what the last answer gave. */
    App keep() {
        if (program.status() == 204) {
            return this;
        }
        if (program.tells("tempToken")) {
            tempToken = program.text("tempToken");
            Seen.token(tempToken);
        } else if (program.status() == 200) {
            tempToken = "";
        }
        if (program.tells("accessToken")) {
            carry(program.text("accessToken"), program.text("refreshToken"));
        }
        return this;
    }

    App carry(String access, String refresh) {
        accessToken = access;
        refreshToken = refresh;
        Seen.token(access);
        Seen.token(refresh);
        client.identify("Bearer " + access);
        return this;
    }

    App assertSignedIn() {
        program.get("/api/profile").assertJson(200);
        assertThat(program.text("caller")).isEqualTo(person.name());
        assertThat(client.cookies().contains("JSESSIONID")).as(client.cookies()).isNotEqualTo(bearer);
        return this;
    }

    App assertOutside() {
        program.get("/api/profile").assertProblem(401, "INVALID_CREDENTIALS");
        return this;
    }

    Person person() {
        return person;
    }

    Client client() {
        return client;
    }

    Program program() {
        return program;
    }

    String tempToken() {
        return tempToken;
    }

    String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }
}
