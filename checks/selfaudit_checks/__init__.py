"""The built-in checks, one module each, in exactly the shape of a third party's."""
