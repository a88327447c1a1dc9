package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody can have been asked in the session that an answer comes in. */
class LateAnswerTest {

    /** The third is a program so fast that the server has not finished with the request before. */
    @ParameterizedTest
    @CsvSource({
        "POST, a-session,       false, false",
        "POST, another-session, true,  true",
        "POST, a-session,       true,  false",
        "POST, ,                true,  true",
        "POST, another-session, false, false",
        "GET,  another-session, true,  false",
    })
    void anAnswerIsLateWhereItsSessionBeganWithIt(String method, String cameWith, boolean isNew, boolean late) {
        StubRequest request = StubRequest.to("/2fa/challenge")
                .with("getMethod", method)
                .with("getRequestedSessionId", cameWith)
                .with("getId", "a-session")
                .with("isNew", isNew);

        assertThat(LateAnswer.is(request.get())).isEqualTo(late);
    }
}
