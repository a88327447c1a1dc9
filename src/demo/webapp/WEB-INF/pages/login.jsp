<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<c:set var="title" value="Sign in"/>
<c:set var="wrong" value="${not empty param.error or not empty failed and failed}"/>
<%@ include file="top.jspf" %>
    <h1>Sign in</h1>
    <c:if test="${wrong}"><p class="wrong" id="wrong" role="alert">Wrong name or password. Please try again.</p></c:if>
    <form method="post" action="${root}/j_security_check">
      <label for="name">Name</label>
      <input id="name" name="j_username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus
             aria-invalid="${wrong}" ${wrong ? 'aria-describedby="wrong"' : ''}>
      <label for="password">Password</label>
      <input id="password" name="j_password" type="password" autocomplete="current-password" required
             aria-invalid="${wrong}" ${wrong ? 'aria-describedby="wrong"' : ''}>
      <button class="button" type="submit">Sign in</button>
    </form>
    <h2>Who lives here</h2>
    <table>
      <thead><tr><th scope="col">Name</th><th scope="col">Password</th><th scope="col">Groups</th></tr></thead>
      <tbody>
        <tr><td><code>alice</code></td><td><code>alice-password</code></td><td>user</td></tr>
        <tr><td><code>bob</code></td><td><code>bob-password</code></td><td>user</td></tr>
        <tr><td><code>carol</code></td><td><code>carol-password</code></td><td>user, admin</td></tr>
      </tbody>
    </table>
    <p class="small">Carol is an administrator, so she is asked to set up a second factor at her first sign-in.</p>
<%@ include file="bottom.jspf" %>
