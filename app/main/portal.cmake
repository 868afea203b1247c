mulakat_program(mulakat-portal SOURCES portal.cpp portaloptions.cpp portalnotices.cpp MODULES portal_server)
