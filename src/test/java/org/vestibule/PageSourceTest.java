package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every server's compiler of pages makes the same of. */
class PageSourceTest {

    /** WildFly's drops a space that stands alone between an expression and what follows: two words become one. */
    private static final Pattern LONELY_SPACE = Pattern.compile("\\}\\h+[<$].*");

    @Test
    void noSpaceStandsAloneAfterAnExpression() throws IOException {
        for (String folder : List.of("webapp/WEB-INF/vestibule", "src/demo/webapp/WEB-INF/pages")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                assertThat(files.filter(file -> file.toString().matches(".*\\.jspf?")))
                        .isNotEmpty()
                        .allSatisfy(page -> assertThat(lonelySpaces(page)).isEmpty());
            }
        }
    }

    private static List<String> lonelySpaces(Path page) throws IOException {
        return LONELY_SPACE
                .matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
