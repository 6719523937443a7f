// In a frame the page around it has the title.
document.documentElement.classList.toggle("framed", self !== top);
