# mulakat-kiosk: everything but main() is a library, so that flow tests link it.
add_library(mulakat_kiosk_app STATIC
  kioskapp.cpp kioskapp.h kioskbackup.cpp kioskbackup.h kioskboard.cpp kioskboard.h kioskbooth.cpp kioskbooth.h daylist.cpp daylist.h kioskcheckin.cpp kioskcheckin.h
  kioskdesk.cpp kioskdesk.h kioskkeys.cpp kioskkeys.h kioskmachine.cpp kioskmachine.h
  kioskoptions.cpp kioskoptions.h kioskpair.cpp kioskpair.h kioskprint.cpp kioskprint.h kioskrun.cpp kioskrun.h
  kioskscan.cpp kioskscan.h livescan.cpp livescan.h kiosksetup.cpp kiosksetup.h setuprun.cpp setuprun.h kiosksignals.cpp kiosksignals.h kiosksound.cpp kiosksound.h kiosksupervisor.cpp kiosksupervisor.h kioskui.cpp kioskui.h)
target_include_directories(mulakat_kiosk_app PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
target_link_libraries(mulakat_kiosk_app PUBLIC mulakat_flags mulakat_station mulakat_store mulakat_staff mulakat_portal_client mulakat_portal_hub
  mulakat_call mulakat_device mulakat_ui_shell mulakat_ui_pages mulakat_ui_presenters mulakat_ui_print mulakat_ui_voice
  mulakat_translations Qt6::Widgets Qt6::Network PRIVATE PkgConfig::sodium)
mulakat_unity(mulakat_kiosk_app)
mulakat_program(mulakat-kiosk SOURCES kiosk.cpp MODULES kiosk_app)
