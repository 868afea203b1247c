mulakat_program(mulakat-media SOURCES media.cpp MODULES media)
