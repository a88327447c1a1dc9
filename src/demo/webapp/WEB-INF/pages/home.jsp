<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<c:set var="title" value="Welcome"/>
<%@ include file="top.jspf" %>
    <h1>Welcome to the Lobby</h1>
    <p>A small application with a login, an account page and an admin page. It knows nothing about second factors: all of that comes from one JAR in its <code>WEB-INF/lib</code>.</p>
    <p class="go"><a class="button" href="${root}/account">Go to your account</a></p>
    <h2>Look around</h2>
    <ul class="cards">
      <li><a href="${root}/account">Account</a> <span>Everybody who is signed in.</span></li>
      <li><a href="${root}/admin">Admin</a> <span>Only the group <i>admin</i>, who must have a second factor.</span></li>
      <li><a href="${root}/2fa">Two-step sign-in</a> <span>Turn it on, and scan the picture with your phone.</span></li>
      <li><a href="${root}/spa/">All of it in one page</a> <span>The same over the JSON API, with Vue and no build step.</span></li>
      <li><a href="${root}/outbox">Outbox</a> <span>The text messages and mails that the demo would have sent.</span></li>
    </ul>
<%@ include file="bottom.jspf" %>
