package org.vestibule.http;

import java.io.IOException;
import org.vestibule.flow.Sending.Live;
import org.vestibule.flow.Sending.Result;
import org.vestibule.send.Delivery;

/**
 * What is said of the wish for a code: to a program all of it, to a page a status and a sentence.
 *
 * @param code the stable code of a problem; empty where there is none
 */
record SendingReply(Result result, int status, String code, String sentence) {

    static SendingReply of(Texts texts, Result result) {
        if (result instanceof Result.Later later) {
            String key = later.justSent() ? "send.justSent" : "send.tooMany";
            return new SendingReply(result, 429, "TOO_MANY_ATTEMPTS", texts.get(key, later.seconds()));
        }
        if (result instanceof Result.NotSent notSent) {
            return notSent.why() == Delivery.REFUSED
                    ? new SendingReply(result, 422, "DESTINATION_REFUSED", texts.get("send.refused"))
                    : new SendingReply(result, 503, "UNAVAILABLE", texts.get("send.unreachable"));
        }
        return result instanceof Result.NoWay
                ? new SendingReply(result, 400, "BAD_REQUEST", texts.get("problem.badRequest.text"))
                : new SendingReply(result, 202, "", "");
    }

    boolean sent() {
        return result instanceof Result.Sent;
    }

    /** To a program, and the header to a browser too. */
    void wait(Reply reply) {
        if (result instanceof Result.Later later) {
            reply.retryAfter(later.seconds());
        }
    }

    void json(Reply reply) throws IOException {
        wait(reply);
        if (result instanceof Result.Sent sent) {
            Live live = sent.live();
            reply.json(
                    status,
                    Json.createObjectBuilder()
                            .add("method", live.method())
                            .add("destination", live.destination())
                            .add("resendAfterSeconds", live.resendAfterSeconds())
                            .add("expiresInSeconds", live.expiresInSeconds())
                            .add("requestId", live.requestId())
                            .build());
        } else {
            reply.problem(status, code, sentence);
        }
    }
}
