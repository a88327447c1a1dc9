package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of an application before anything of it runs. */
class FootingTest {

    private static final String PAGE = "/WEB-INF/vestibule/challenge.jsp";

    private final Map<String, String> files = new HashMap<>(Map.of(PAGE, ""));

    private ServletContext application() {
        return StubRequest.proxy(ServletContext.class, (method, arguments) -> {
            String text = files.get((String) arguments[0]);
            if (text == null) {
                return null;
            }
            return method.getName().equals("getResource")
                    ? url()
                    : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static URL url() {
        try {
            return URI.create("file:/page").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anApplicationWithOurPagesWillDo() {
        assertThatCode(() -> Footing.check(application())).doesNotThrowAnyException();
    }

    /** So it is where the JAR lies in the lib folder of an EAR. */
    @Test
    void anApplicationThatDoesNotFindOurPagesIsToldWhereTheJarBelongs() {
        files.remove(PAGE);
        assertThatThrownBy(() -> Footing.check(application()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("put its JAR into WEB-INF/lib of the WAR");
    }

    @Test
    void anApplicationWithoutBeansIsToldTheLineToWrite() {
        files.put("/WEB-INF/beans.xml", "<beans version='4.0'\n bean-discovery-mode = 'none'/>");
        assertThatThrownBy(() -> Footing.check(application()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bean-discovery-mode=\"annotated\"");
    }

    @Test
    void whatBeansXmlSaysInACommentDoesNotCount() {
        files.put("/WEB-INF/beans.xml", "<beans><!-- bean-discovery-mode=\"none\" --></beans>");
        assertThatCode(() -> Footing.check(application())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "<auth-method>FORM</auth-method>, FORM",
        "'<auth-method> CLIENT-CERT\n</auth-method>', CLIENT-CERT",
        "<!-- <auth-method>FORM</auth-method> -->, ''",
        "'', ''"
    })
    void theLoginMethodIsRead(String webXml, String method) {
        assertThat(new Descriptor(webXml).loginMethod()).isEqualTo(method);
    }

    @Test
    void aPropertyIsRead() {
        Descriptor payaras = new Descriptor("<property name=\"cookieSameSite\" value=\"Strict\"/>");

        assertThat(payaras.property("cookieSameSite")).contains("Strict");
        assertThat(payaras.property("cookieSecure")).isEmpty();
    }
}
