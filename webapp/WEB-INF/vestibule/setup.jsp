<%-- Offers a new authenticator: the key as a picture, as text and as a link, and the field that confirms it. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text(not empty replacing ? 'setup.replace.title' : enabled ? 'setup.add.title' : 'setup.title')}"/>
<c:set var="atLabel" value="${not empty message and invalid eq 'label'}"/>
<c:set var="atCode" value="${not empty message and not atLabel}"/>
<%@ include file="head.jspf" %>
    <c:choose>
      <c:when test="${not empty replacing}">
        <%-- A bare space between an expression and a tag is dropped by WildFly's compiler of pages. --%>
        <p class="banner">${page.text('setup.replacing')}&#32;<strong>${replacing}</strong>. ${page.text('setup.replacing.hint')}</p>
      </c:when>
      <c:otherwise>
        <p class="lead">${page.text(forced ? 'setup.forced' : enabled ? 'setup.add.lead' : 'setup.lead')}</p>
      </c:otherwise>
    </c:choose>
    <ol class="steps">
      <li>
        <h2>${page.text('setup.app.title')}</h2>
        <p>${page.text('setup.app.text')}</p>
      </li>
      <li>
        <h2>${page.text('setup.scan.title')}</h2>
        <p>${page.text('setup.scan.text')}</p>
        <p class="qr"><img src="${qrCode}" alt="${page.text('setup.scan.alt')}"></p>
        <p><a class="row" href="${keyUri}">${page.text('setup.open')}</a></p>
        <details>
          <summary>${page.text('setup.key.summary')}</summary>
          <p>${page.text('setup.key.text')}</p>
          <p class="key"><code id="key"><c:forEach var="group" items="${secretGroups}"><span>${group}</span> </c:forEach></code></p>
          <p><button class="button small" type="button" hidden data-copy="key" data-done="${page.text('common.copied')}">${page.text('setup.key.copy')}</button></p>
          <dl>
            <div><dt>${page.text('setup.key.issuer')}</dt><dd>${issuer}</dd></div>
            <div><dt>${page.text('setup.key.account')}</dt><dd>${account}</dd></div>
            <div><dt>${page.text('setup.key.type')}</dt><dd>${page.text('setup.key.type.totp')}</dd></div>
            <div><dt>${page.text('setup.key.algorithm')}</dt><dd>${algorithm}</dd></div>
            <div><dt>${page.text('setup.key.digits')}</dt><dd>${digits}</dd></div>
            <div><dt>${page.text('setup.key.period')}</dt><dd>${page.text('setup.key.seconds', period)}</dd></div>
          </dl>
        </details>
      </li>
      <li>
        <h2>${page.text('setup.confirm.title')}</h2>
        <%-- Focus comes here only after an error: at first the reader is to see the steps above. --%>
        <form method="post" action="${base}/verify-setup">
          <input type="hidden" name="_csrf" value="${csrf}">
          <div class="field">
            <label for="code">${page.text('setup.code')}</label>
            <input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" autocorrect="off"
                   spellcheck="false" required ${atCode ? 'autofocus' : ''} aria-describedby="hint${atCode ? ' error' : ''}" aria-invalid="${atCode}">
            <p class="hint" id="hint">${page.text('setup.code.hint', digits)}</p>
          </div>
          <div class="field">
            <label for="label">${page.text('setup.label')}</label>
            <input id="label" name="label" type="text" value="${label}" maxlength="40" autocomplete="off" required
                   ${atLabel ? 'autofocus' : ''} aria-describedby="label-hint${atLabel ? ' error' : ''}" aria-invalid="${atLabel}">
            <p class="hint" id="label-hint">${page.text('setup.label.hint')}</p>
          </div>
          <button class="button" type="submit">${page.text('setup.submit')}</button>
        </form>
      </li>
    </ol>
    <c:if test="${not empty others and empty replacing}">
      <nav class="others" aria-labelledby="others">
        <h2 id="others">${page.text('setup.others')}</h2>
        <ul>
          <c:forEach var="other" items="${others}">
            <li><a class="row" href="${base}/setup?method=${other.name}">${other.label}</a></li>
          </c:forEach>
        </ul>
      </nav>
    </c:if>
    <%@ include file="leave.jspf" %>
    <script src="${base}/assets/vestibule.js" defer></script>
<%@ include file="foot.jspf" %>
