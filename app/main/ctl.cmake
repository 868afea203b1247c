# mulakatctl: a second front end over the hub's files and the identity code.
mulakat_program(mulakatctl
  SOURCES ctl.cpp ctl_access.cpp ctl_backup.cpp ctl_common.cpp ctl_day.cpp ctl_deputy.cpp ctl_doctor.cpp ctl_identity.cpp ctl_log.cpp ctl_register.cpp ctl_rules.cpp
    ctl_sealed.cpp ctl_setup.cpp ctl_slip.cpp ctl_staff.cpp ctl_station.cpp ctl_trust.cpp daylist.cpp setuprun.cpp
  MODULES portal_hub identity rules station device ui_print LIBS Qt6::Gui Qt6::Network)
# The register is printed in the language that is asked for.
if(TARGET mulakatctl AND TARGET mulakat_translations)
  target_link_libraries(mulakatctl PRIVATE mulakat_translations)
endif()
