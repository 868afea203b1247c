# mulakat-kiosk: everything but main() is a library, so that flow tests link it.
add_library(mulakat_kiosk_app STATIC kioskapp.cpp kioskkeys.cpp kioskoptions.cpp kioskscan.cpp kiosksupervisor.cpp
  kioskapp.h kioskkeys.h kioskoptions.h kioskscan.h kiosksupervisor.h)
target_include_directories(mulakat_kiosk_app PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR})
target_link_libraries(mulakat_kiosk_app PUBLIC mulakat_flags mulakat_station mulakat_portal_client mulakat_call mulakat_device
  Qt6::Widgets PRIVATE PkgConfig::sodium)
