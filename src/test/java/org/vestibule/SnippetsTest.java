package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation quotes stands, line by line, in the file that it says it is from. */
class SnippetsTest {

    private static final Pattern QUOTED = Pattern.compile("<!-- from (\\S+) -->\\s*```\\w*\n(.*?)```", Pattern.DOTALL);

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    @Test
    void quotationsAreTrue() throws IOException {
        List<MatchResult> quotations = new ArrayList<>();
        for (Path document : documents()) {
            QUOTED.matcher(Files.readString(document)).results().forEach(quotations::add);
        }

        assertThat(quotations).isNotEmpty();
        for (MatchResult quotation : quotations) {
            assertThat(withoutIndentation(Files.readString(Path.of(quotation.group(1)))))
                    .as(quotation.group(1))
                    .contains(withoutIndentation(quotation.group(2)));
        }
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
