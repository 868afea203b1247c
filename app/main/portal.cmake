mulakat_program(mulakat-portal SOURCES portal.cpp MODULES portal_server)
