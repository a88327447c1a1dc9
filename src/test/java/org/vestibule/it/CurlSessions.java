package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Description;

/** The sessions of docs/json-api.md, and the README's: run as they stand there, and answered as it stands there. */
interface CurlSessions extends Guests {

    List<Path> MANUAL = List.of(Path.of("README.md"), Path.of("docs/json-api.md"));

    /** A piece of a session, and what its last line was answered, if the manual says so. */
    Pattern STEP = Pattern.compile("```sh\\R(.*?)\\R```(?:\\s*```json\\R(.*?)\\R```)?", Pattern.DOTALL);

    String MARK = "=== the end of a step ===";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Programs",
                "With a session cookie",
                "With bearer tokens",
                "Where policy demands a second factor",
                "As a form"
            })
    default void whatTheManualShowsIsSo(String heading) throws IOException, InterruptedException {
        String section = section(heading);
        List<MatchResult> steps = STEP.matcher(section).results().toList();
        assertThat(steps).isNotEmpty();
        List<String> answers = run(steps);
        assertThat(answers).hasSameSizeAs(steps);
        for (int i = 0; i < answers.size(); i++) {
            if (steps.get(i).group(2) != null) {
                JsonNode shown = Description.json(steps.get(i).group(2));
                assertThat(shape(Description.json(answers.get(i))))
                        .as(steps.get(i).group(1))
                        .isEqualTo(shape(shown));
            }
        }
    }

    private static String section(String heading) throws IOException {
        String text = Files.readString(MANUAL.get(0)) + Files.readString(MANUAL.get(1));
        int start = text.indexOf("\n## " + heading + "\n");
        assertThat(start).as(heading).isPositive();
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** Each step's last line of output. */
    private List<String> run(List<MatchResult> steps) throws IOException, InterruptedException {
        Person person = newPerson();
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        steps.forEach(step ->
                script.append(step.group(1)).append("\necho '").append(MARK).append("'\n"));
        String text = script.toString()
                .replace(
                        "http://localhost:8080",
                        person.client().home().toString().replaceAll("/$", ""))
                .replace("carol", newAdministrator().name())
                .replaceAll("alice|bob", person.name());
        List<String> answers = new ArrayList<>();
        for (String output : bash(person, text).split(MARK + "\n", -1)) {
            List<String> lines = output.strip().lines().toList();
            answers.add(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        }
        return answers.subList(0, answers.size() - 1);
    }

    private static String bash(Person person, String script) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target/it").toAbsolutePath(), "curl");
        String clock = person.client().at("/vestibule-kit/clock").toString();
        tool(folder, "oathtool", "now=$(curl -sS '" + clock + "')\nexec /usr/bin/oathtool -N \"@${now%???}\" \"$@\"");
        tool(folder, "sleep", "curl -sS -o /dev/null -X POST '" + clock + "?seconds='\"$1\"");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
        bash.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        bash.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("The sessions need bash, curl, jq and oathtool; so far:\n" + output)
                .isZero();
        return output;
    }

    /** In time with the application, which may be far ahead. */
    private static void tool(Path folder, String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** Names and kinds of all values; the words themselves where they are always the same. */
    private static String shape(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, String> members = new TreeMap<>();
            value.fields().forEachRemaining(member -> members.put(member.getKey(), shape(member)));
            return members.toString();
        }
        return value.isArray()
                ? "[" + (value.isEmpty() ? "" : shape(value.get(0))) + "]"
                : value.getNodeType().name();
    }

    private static String shape(java.util.Map.Entry<String, JsonNode> member) {
        boolean constant = List.of(
                        "code", "status", "method", "amr", "verified", "enabled", "backupCodesLeft", "attemptsLeft")
                .contains(member.getKey());
        return constant ? member.getValue().toString() : shape(member.getValue());
    }
}
