package org.vestibule.it.host;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.vestibule.http.SecondFactorRequired;

/** A page that asks nothing itself, and leads to what does. */
@WebServlet(urlPatterns = "/counter/*", asyncSupported = true)
public class Counter extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Ledger ledger;

    @Inject
    private transient Cashier cashier;

    @Inject
    private transient Till till;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private transient ExecutorService threads;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getPathInfo()) {
            case "/forward" -> request.getRequestDispatcher("/treasury").forward(request, response);
            case "/include" -> request.getRequestDispatcher("/treasury").include(request, response);
            case "/async" -> request.startAsync().dispatch("/treasury");
            case "/forward-ruled" ->
                request.getRequestDispatcher("/strict/vault/x").forward(request, response);
            case "/include-ruled" ->
                request.getRequestDispatcher("/strict/vault/x").include(request, response);
            case "/async-ruled" -> request.startAsync().dispatch("/strict/vault/x");
            case "/forward-bean" ->
                request.getRequestDispatcher("/counter/bean").forward(request, response);
            case "/wrapped" -> wrapped();
            default -> response.getWriter().print(answer(request.getPathInfo()));
        }
    }

    private String answer(String path) throws ServletException {
        try {
            return switch (path) {
                case "/bean" -> ledger.read();
                case "/glance" -> ledger.glance();
                case "/post" -> ledger.post();
                case "/cover" -> ledger.cover();
                case "/ejb" -> cashier.pay();
                case "/timer" -> till.atNight();
                case "/thread" -> threads.submit(this::elsewhere).get();
                default -> "nothing";
            };
        } catch (SecondFactorRequired refused) {
            throw refused;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private String elsewhere() {
        try {
            return cashier.pay();
        } catch (SecondFactorRequired refused) {
            return "refused";
        }
    }

    private void wrapped() throws ServletException {
        try {
            cashier.pay();
        } catch (SecondFactorRequired refused) {
            throw new ServletException(new IllegalStateException(refused));
        }
    }
}
