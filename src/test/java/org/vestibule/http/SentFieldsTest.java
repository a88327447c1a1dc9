package org.vestibule.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.http.Form.Unreadable;
import org.vestibule.http.SavedPost.Field;

/** The fields of a form on its way to the host: as they were, all of them, or none. */
class SentFieldsTest {

    private static final int MOST = 256 * 1024;

    private static StubRequest posting(String body) {
        return posting(new ByteArrayInputStream(body.getBytes(UTF_8)), body.length());
    }

    private static StubRequest posting(InputStream body, long length) {
        return StubRequest.to("/letter")
                .with("getContentLengthLong", length)
                .with("getCharacterEncoding", null)
                .with("getParameterMap", Map.of())
                .with("getInputStream", new Body(body));
    }

    /** A body that the container has read already. */
    private static StubRequest parsed(String query, String... namesAndValues) {
        Map<String, String[]> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1].split(",", -1));
        }
        return posting(InputStream.nullInputStream(), 100)
                .with("getQueryString", query)
                .with("getParameterMap", values);
    }

    private static List<Field> read(StubRequest request) throws IOException, Unreadable {
        return SentFields.read(request.get());
    }

    private static void assertRefused(int status, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.status())
                .isEqualTo(status));
    }

    @Test
    void fieldsKeepTheirOrderAndNamesComeAgain() throws IOException, Unreadable {
        assertThat(read(posting("to=bob&text=M%C3%BCll+%26%0D%0Amore&to=&to=carol&bare")))
                .containsExactly(
                        new Field("to", "bob"),
                        new Field("text", "Müll &\r\nmore"),
                        new Field("to", ""),
                        new Field("to", "carol"),
                        new Field("bare", ""));
        assertThat(read(posting(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%00", "%00=x", "=x", "text=M%FCll", "text=%zz", "text=%EF%BF%BD", "a=1&b=%C3"})
    void whatNoBrowserWouldSendAgainAsItWasIsNotRead(String body) {
        assertRefused(400, () -> read(posting(body)));
    }

    @Test
    void aBodyInAnotherCharacterSetIsNotRead() {
        assertRefused(
                400,
                () -> read(posting(new ByteArrayInputStream("text=Müll".getBytes(ISO_8859_1)), "text=Müll".length())));
    }

    @Test
    void aQuarterOfAMebibyteIsReadAndNoByteMore() throws IOException, Unreadable {
        String most = "text=" + "x".repeat(MOST - 5);
        assertThat(read(posting(most))).hasSize(1);
        assertRefused(413, () -> read(posting(most + "x")));
        assertThat(read(posting(new ByteArrayInputStream(most.getBytes(UTF_8)), -1)))
                .hasSize(1);
        assertRefused(413, () -> read(posting(new ByteArrayInputStream((most + "x").getBytes(UTF_8)), -1)));
    }

    @Test
    void aBodyWithoutEndIsNotFollowed() throws IOException {
        Endless body = new Endless();
        assertRefused(413, () -> read(posting(body, -1)));
        assertThat(body.read).isEqualTo(MOST + 1);
        Endless announced = new Endless();
        assertRefused(413, () -> read(posting(announced, MOST + 1)));
        assertThat(announced.read).isZero();
    }

    @Test
    void aThousandFieldsAreReadAndNotOneMore() throws IOException, Unreadable {
        assertThat(read(posting(fields(1000)))).hasSize(1000);
        assertRefused(413, () -> read(posting(fields(1001))));
        assertRefused(413, () -> read(posting(fields(10_000))));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
    }

    @Test
    void theRestOfABodyIsNoForm() {
        assertRefused(400, () -> read(posting(new ByteArrayInputStream("b=2".getBytes(UTF_8)), 7)));
    }

    @Test
    void whatTheContainerReadIsTakenLessTheValuesOfTheQuery() throws IOException, Unreadable {
        assertThat(read(parsed("to=bob&page=2", "to", "bob,bob,carol", "page", "2", "text", "hello")))
                .containsExactly(new Field("to", "bob"), new Field("to", "carol"), new Field("text", "hello"));
        assertThat(read(parsed("to=bob&to=carol", "to", "bob,carol"))).isEmpty();
        assertThat(read(parsed(null, "text", "hello"))).containsExactly(new Field("text", "hello"));
    }

    @Test
    void whatTheContainerReadInNobodyKnowsWhichCharacterSetIsNotTaken() throws IOException, Unreadable {
        assertRefused(400, () -> read(parsed(null, "text", "MÃ¼ll")));
        assertThat(read(parsed(null, "text", "Müll").with("getCharacterEncoding", "utf-8")))
                .containsExactly(new Field("text", "Müll"));
        assertRefused(400, () -> read(parsed(null, "text", "M\uFFFDll").with("getCharacterEncoding", "UTF-8")));
        assertRefused(400, () -> read(parsed("q=%zz", "text", "hello")));
    }

    @Test
    void theContainersOwnLimitIsNotOurs() {
        assertRefused(413, () -> read(parsed(null, "text", "x".repeat(MOST))));
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            read += length;
            return length;
        }
    }

    private static final class Body extends ServletInputStream {

        private final InputStream bytes;

        Body(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
