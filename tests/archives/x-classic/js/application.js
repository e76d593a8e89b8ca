var App = {};
