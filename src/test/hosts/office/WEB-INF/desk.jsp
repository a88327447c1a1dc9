<%@ page session="false" %>
<!DOCTYPE html>
<html lang="en">
<head><title>Your desk</title></head>
<body>
<main>
  <h1>Your desk</h1>
  <p id="caller">${user}</p>
  <p id="groups">${groups}</p>
  <p id="note">${note}</p>
  <form id="write" method="post" action="desk">
    <input type="text" name="note">
    <button>Write down</button>
  </form>
  <form id="sign-out" method="post" action="logout">
    <button>Sign out</button>
  </form>
</main>
</body>
</html>
