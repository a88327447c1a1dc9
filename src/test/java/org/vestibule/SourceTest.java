package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods stay short enough to be read at once. */
class SourceTest {

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 30;

    private static List<Path> sources(String... folders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void noFileIsLongerThan250Lines() throws IOException {
        assertThat(sources("src/main/java", "src/test/java", "src/demo/java", "src/kit/java"))
                .hasSizeGreaterThan(80)
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void noMethodIsLongerThan30Lines() throws IOException {
        List<String> methods = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources("src/main/java", "src/demo/java", "src/kit/java")));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, trees.getSourcePositions(), methods, tooLong).scan(unit, null);
            }
        }

        assertThat(methods).hasSizeGreaterThan(200);
        assertThat(tooLong).isEmpty();
    }

    /** Collects the methods of a file, and those that are too long, from the first line of the name to the last brace. */
    private static final class LongMethods extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> all;
        private final List<String> tooLong;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> all, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.all = all;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            String name =
                    unit.getSourceFile().getName() + ": " + method.getName() + ", " + (last - first + 1) + " lines";
            all.add(name);
            if (last - first + 1 > LONGEST_METHOD) {
                tooLong.add(name);
            }
            return super.visitMethod(method, null);
        }
    }
}
