/** E-mails about signing in link to the front page; this leads from there to where people sign in. */
if (location.pathname === '/' && /^#[\w=&.~-]*token=/.test(location.hash)) location.replace(`/sign-in/${location.hash}`);
