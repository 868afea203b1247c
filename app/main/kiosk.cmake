# mulakat-kiosk: everything but main() is a library, so that flow tests link it.
add_library(mulakat_kiosk_app STATIC
  kioskapp.cpp kioskapp.h kioskbooth.cpp kioskbooth.h kioskdesk.cpp kioskdesk.h kioskkeys.cpp kioskkeys.h
  kioskoptions.cpp kioskoptions.h kioskpair.cpp kioskpair.h kioskprint.cpp kioskprint.h kioskrun.cpp kioskrun.h
  kioskscan.cpp kioskscan.h kiosksignals.cpp kiosksignals.h kiosksupervisor.cpp kiosksupervisor.h kioskui.cpp kioskui.h)
target_include_directories(mulakat_kiosk_app PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
target_link_libraries(mulakat_kiosk_app PUBLIC mulakat_flags mulakat_station mulakat_store mulakat_staff mulakat_portal_client
  mulakat_call mulakat_device mulakat_ui_shell mulakat_ui_pages mulakat_ui_presenters mulakat_ui_print mulakat_ui_voice
  mulakat_translations Qt6::Widgets Qt6::Network PRIVATE PkgConfig::sodium)
mulakat_unity(mulakat_kiosk_app)
mulakat_program(mulakat-kiosk SOURCES kiosk.cpp MODULES kiosk_app)
