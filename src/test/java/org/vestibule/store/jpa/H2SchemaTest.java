package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.vestibule.store.StoreUnavailable;

class H2SchemaTest extends SchemaContract {

    @Override
    DataSource freshDatabase() {
        return H2.freshDatabase();
    }

    @Test
    void aDatabaseWithoutAScriptIsNamedAndWhatToDo() {
        DataSource oracle = as("Oracle", H2.freshDatabase(), DataSource.class);

        assertThatThrownBy(() -> new Schema(oracle).bringUpToDate())
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("There is no script /META-INF/vestibule/schema/oracle/1.sql: make the tables by hand, after"
                        + " the script of a similar database, and set vestibule.schema to none");
    }

    /** The same thing, but it says that it comes from another maker. */
    private static <T> T as(String product, Object real, Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("getDatabaseProductName")) {
                        return product;
                    }
                    Object answer = invoke(real, method, arguments);
                    boolean leadsToTheName = answer instanceof Connection || answer instanceof DatabaseMetaData;
                    return leadsToTheName ? as(product, answer, method.getReturnType()) : answer;
                }));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
