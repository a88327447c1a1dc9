<%-- Asks for the second factor: on the way in, or again ("stepUp") before something that matters. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text(stepUp ? 'challenge.stepUp.title' : 'challenge.title')}"/>
<c:set var="described" value="hint${waitSeconds gt 0 ? ' wait' : ''}${empty message ? '' : ' error'}"/>
<%@ include file="head.jspf" %>
    <c:if test="${stepUp}"><p class="lead">${page.text('challenge.stepUp.lead')}</p></c:if>
    <c:choose>
      <c:when test="${waitSeconds gt 0}">
        <p class="banner" id="wait">${page.text('challenge.wait.' += method, waitSeconds)}</p>
      </c:when>
      <c:otherwise>
        <p class="lead">${page.text('challenge.lead.' += method)}</p>
      </c:otherwise>
    </c:choose>
    <form method="post" action="${base}/challenge">
      <input type="hidden" name="_csrf" value="${csrf}">
      <input type="hidden" name="method" value="${method}">
      <div class="field">
        <label for="code">${page.text('challenge.label.' += method)}</label>
        <c:choose>
          <c:when test="${method eq 'backup-code'}">
            <input class="code long" id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" autocorrect="off"
                   spellcheck="false" required autofocus aria-describedby="${described}" aria-invalid="${not empty message}">
          </c:when>
          <c:otherwise>
            <input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" autocorrect="off"
                   spellcheck="false" required autofocus aria-describedby="${described}" aria-invalid="${not empty message}">
          </c:otherwise>
        </c:choose>
        <p class="hint" id="hint">${page.text('challenge.hint.' += method, digits)}</p>
      </div>
      <%-- What goes along with the answer has its place here, before the button. --%>
      <button class="button" type="submit">${page.text('challenge.submit')}</button>
    </form>
    <%-- What asks for another question has its place here, after the form. --%>
    <c:if test="${not empty otherMethods}">
      <nav class="others" aria-labelledby="others">
        <h2 id="others">${page.text('challenge.others')}</h2>
        <ul>
          <c:forEach var="other" items="${otherMethods}">
            <li><a class="row" href="${base}/challenge?method=${other.name}">${other.label}</a></li>
          </c:forEach>
        </ul>
      </nav>
    </c:if>
    <div class="aside">
      <c:choose>
        <c:when test="${stepUp}">
          <a class="quiet" href="${base}">${page.text('common.back')}</a>
        </c:when>
        <c:otherwise>
          <form method="post" action="${base}/cancel">
            <input type="hidden" name="_csrf" value="${csrf}">
            <button class="quiet" type="submit">${page.text('challenge.cancel')}</button>
          </form>
        </c:otherwise>
      </c:choose>
    </div>
<%@ include file="foot.jspf" %>
