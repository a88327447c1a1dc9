<%-- Takes the code that was sent to a new telephone number or mail address. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('challenge.title')}"/>
<c:set var="resendForSetup" value="${true}"/>
<%@ include file="head.jspf" %>
    <c:if test="${live}">
      <p class="lead">${page.text('challenge.lead.' += method)}</p>
      <p class="subject">${sentTo}</p>
    </c:if>
    <form method="post" action="${base}/verify-setup">
      <input type="hidden" name="_csrf" value="${csrf}">
      <input type="hidden" name="method" value="${method}">
      <div class="field">
        <label for="code">${page.text('challenge.label.' += method)}</label>
        <input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" autocorrect="off"
               spellcheck="false" required autofocus aria-describedby="hint${empty message ? '' : ' error'}" aria-invalid="${not empty message}">
        <p class="hint" id="hint">${page.text('challenge.hint.' += method, digits)}<c:if test="${live}">&#32;${page.text('send.expires', expiresSeconds)}</c:if></p>
      </div>
      <button class="button" type="submit">${page.text('setup.submit')}</button>
    </form>
    <%@ include file="resend.jspf" %>
    <p><a class="row" href="${base}/setup?method=${method}&amp;another=true">${page.text('destination.another.' += method)}</a></p>
    <%@ include file="leave.jspf" %>
    <script src="${base}/assets/vestibule.js" defer></script>
<%@ include file="foot.jspf" %>
