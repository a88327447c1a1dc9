package org.vestibule.store.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A data source that writes down what goes over it: "SELECT enrollment", "UPDATE attempts", "COMMIT". */
final class Overheard {

    private static final Pattern TABLE = Pattern.compile("(?i)vestibule_(\\w+)");

    /** What makes each query to H2 one that it was not asked before. */
    private static final Pattern MARK = Pattern.compile(" /\\* \\d+ \\*/$");

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final DataSource real;

    Overheard(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object answer = invoke(real, method, arguments);
            return answer instanceof Connection connection ? over(connection) : answer;
        });
    }

    private Connection over(Connection connection) {
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        return proxy(Connection.class, (self, method, arguments) -> {
            if (Set.of("commit", "rollback").contains(method.getName())) {
                texts.add(method.getName().toUpperCase(Locale.ROOT));
            }
            if (method.getName().equals("close") && !connection.isClosed()) {
                open.decrementAndGet();
            }
            Object answer = invoke(connection, method, arguments);
            if (answer instanceof PreparedStatement prepared) {
                return over(prepared, (String) arguments[0]);
            }
            return answer instanceof Statement plain ? over(plain) : answer;
        });
    }

    private PreparedStatement over(PreparedStatement prepared, String sql) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                texts.add(MARK.matcher(sql).replaceFirst(""));
            }
            return invoke(prepared, method, arguments);
        });
    }

    /** Values that are written into a statement are a way in for whoever may choose one. */
    private Statement over(Statement plain) {
        return proxy(Statement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                texts.add("NOT PREPARED: " + arguments[0]);
            }
            return invoke(plain, method, arguments);
        });
    }

    private static String inShort(String sql) {
        Matcher table = TABLE.matcher(sql);
        String verb = sql.split(" ", 2)[0];
        return verb.toUpperCase(Locale.ROOT)
                + (table.find() ? " " + table.group(1).toLowerCase(Locale.ROOT) : "");
    }

    /** What went over it since one of the two was asked last, in order and in short. */
    List<String> heard() {
        return texts().stream().map(Overheard::inShort).toList();
    }

    /** The same in full. */
    List<String> texts() {
        List<String> all = List.copyOf(texts);
        texts.clear();
        most.set(open.get());
        return all;
    }

    /** How many connections were in use at once since then. */
    int connections() {
        return most.get();
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(Overheard.class.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
