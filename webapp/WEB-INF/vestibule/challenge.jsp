<%-- Asks for the second factor: on the way in, or again ("stepUp") before something that matters. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text(stepUp ? 'challenge.stepUp.title' : 'challenge.title')}"/>
<c:set var="described" value="hint${waitSeconds gt 0 ? ' wait' : ''}${empty message ? '' : ' error'}"/>
<%@ include file="head.jspf" %>
    <c:if test="${stepUp}"><p class="lead">${maxAge gt 0 ? page.text('challenge.stepUp.why', maxAge) : page.text('challenge.stepUp.lead')}</p></c:if>
    <c:choose>
      <c:when test="${waitSeconds gt 0}">
        <p class="banner" id="wait">${page.text('challenge.wait.' += method, waitSeconds)}</p>
      </c:when>
      <c:when test="${toSend}">
        <p class="lead">${page.text('challenge.send.' += method)}</p>
        <p class="subject">${sentTo}</p>
      </c:when>
      <c:when test="${live}">
        <p class="lead">${page.text('challenge.lead.' += method)}</p>
        <p class="subject">${sentTo}</p>
      </c:when>
      <c:otherwise>
        <p class="lead">${page.text('challenge.lead.' += method)}</p>
      </c:otherwise>
    </c:choose>
    <c:choose>
    <c:when test="${toSend}">
    <%-- A message costs money and patience: it is sent by a press of this button, and by no mere look at the page. --%>
    <form method="post" action="${base}/send">
      <input type="hidden" name="_csrf" value="${csrf}">
      <input type="hidden" name="method" value="${method}">
      <button class="button" type="submit" ${empty message ? 'autofocus' : ''}>${page.text('send.submit')}</button>
    </form>
    </c:when>
    <c:otherwise>
    <form method="post" action="${base}/challenge">
      <input type="hidden" name="_csrf" value="${csrf}">
      <input type="hidden" name="method" value="${method}">
      <div class="field">
        <label for="code">${page.text('challenge.label.' += method)}</label>
        <c:choose>
          <c:when test="${method eq 'backup-code' or method eq 'recovery'}">
            <input class="code long" id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" autocorrect="off"
                   spellcheck="false" required autofocus aria-describedby="${described}" aria-invalid="${not empty message}">
          </c:when>
          <c:otherwise>
            <input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" autocorrect="off"
                   spellcheck="false" required autofocus aria-describedby="${described}" aria-invalid="${not empty message}">
          </c:otherwise>
        </c:choose>
        <p class="hint" id="hint">${page.text('challenge.hint.' += method, digits)}<c:if test="${live}">&#32;${page.text('send.expires', expiresSeconds)}</c:if></p>
      </div>
      <c:if test="${trustDays gt 0}">
        <div class="choice">
          <input id="trust" name="trust" type="checkbox" value="true" ${trust ? 'checked' : ''} aria-describedby="trust-hint">
          <label for="trust">${page.text('challenge.trust', trustDays)}</label>
          <p class="hint" id="trust-hint">${page.text('challenge.trust.hint')}</p>
        </div>
      </c:if>
      <%-- What goes along with the answer has its place here, before the button. --%>
      <button class="button" type="submit">${page.text('challenge.submit')}</button>
    </form>
    <c:if test="${live}"><%@ include file="resend.jspf" %></c:if>
    </c:otherwise>
    </c:choose>
    <%-- What asks for another question has its place here, after the form. --%>
    <c:if test="${not empty otherMethods}">
      <nav class="others" aria-labelledby="others">
        <h2 id="others">${page.text('challenge.others')}</h2>
        <ul>
          <c:forEach var="other" items="${otherMethods}">
            <li>
              <c:choose>
                <c:when test="${other.sent}">
                  <form method="post" action="${base}/send">
                    <input type="hidden" name="_csrf" value="${csrf}">
                    <input type="hidden" name="method" value="${other.name}">
                    <button class="row" type="submit"><span>${other.label}&#32;<span class="hint">${other.sentTo}</span></span></button>
                  </form>
                </c:when>
                <c:otherwise><a class="row" href="${base}/challenge?method=${other.name}">${other.label}</a></c:otherwise>
              </c:choose>
            </li>
          </c:forEach>
        </ul>
      </nav>
    </c:if>
    <div class="aside">
      <c:choose>
        <c:when test="${stepUp and maxAge gt 0}">
          <a class="quiet" href="${home}">${page.text('link.home')}</a>
        </c:when>
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
    <c:if test="${live}"><script src="${base}/assets/vestibule.js" defer></script></c:if>
<%@ include file="foot.jspf" %>
