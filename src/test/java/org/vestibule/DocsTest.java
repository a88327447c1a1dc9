package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manual shows is what the tests run, and what it points to is there. */
class DocsTest {

    /** A piece of a file, shown under the comment that names the file. */
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- from (\\S+) -->\\R```\\w*\\R(.*?)\\R```", Pattern.DOTALL);

    /** A host, a test class or a test. */
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Z_]{3,}|[A-Za-z]+IT|[a-z][A-Za-z]{15,})`");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> pages =
                    docs.filter(path -> path.toString().endsWith(".md")).toList();
            return Stream.concat(
                    Stream.of(Path.of("README.md"), Path.of("SECURITY.md"), Path.of("CHANGELOG.md")), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySnippetIsOfAFileThatIsCompiledOrDeployed(Path page) {
        for (MatchResult snippet : SNIPPET.matcher(text(page)).results().toList()) {
            Path source = Path.of(snippet.group(1));
            assertThat(lines(text(source))).as(page + ": " + source).containsSubsequence(lines(snippet.group(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) {
        for (MatchResult link : LINK.matcher(text(page)).results().toList()) {
            assertThat(page.resolveSibling(link.group(1))).as(page.toString()).exists();
        }
    }

    @Test
    void everyTestThatTheTableNamesIsThere() throws IOException {
        String tests = sources();
        String table = text(Path.of("docs/add-it/tested.md"));
        List<String> named =
                TEST.matcher(table).results().map(result -> result.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(tests)
                .containsPattern("\\b" + name + "\\b"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocsTest::text)
                    .collect(Collectors.joining());
        }
    }

    /** Lines as they read, whatever their indentation; a line of dots alone leaves something out. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("..."))
                .toList();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
