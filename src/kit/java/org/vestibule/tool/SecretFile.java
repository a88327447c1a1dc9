package org.vestibule.tool;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A file of secrets in one of the forms we read. */
final class SecretFile {

    private SecretFile() {}

    /** All entries; {@code format} is {@code otpauth}, {@code csv} or {@code keycloak}, and found out where it is empty. */
    static List<Line> read(Path file, Optional<String> format) {
        String text = text(file);
        return switch (format.orElseGet(() -> guess(text))) {
            case "otpauth" -> lines(text, OtpauthLine::read);
            case "csv" -> lines(text, CsvLine::read);
            case "keycloak" -> KeycloakExport.read(text);
            default -> throw new Refused("--format is one of otpauth, csv, keycloak");
        };
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused("The file is not in UTF-8");
        } catch (IOException e) {
            throw new Refused("The file cannot be read");
        }
    }

    private static String guess(String text) {
        String begin = text.stripLeading();
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return "keycloak";
        }
        return text.contains("otpauth://") ? "otpauth" : "csv";
    }

    private static List<Line> lines(String text, BiFunction<Integer, String, Line> reader) {
        List<Line> read = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !(number == 1 && CsvLine.isHeading(line))) {
                read.add(reader.apply(number, line));
            }
        }
        return read;
    }
}
