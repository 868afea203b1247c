# Language level, warnings, hardening. Every hardening flag is probed, so that an older compiler still builds.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

option(MULAKAT_UNITY "Build in unity batches of eight" ON)
option(MULAKAT_WERROR "Treat warnings as errors" OFF)
set(MULAKAT_SANITIZE "" CACHE STRING "Sanitizers of everything, for example address")
set(MULAKAT_SANITIZE_MODULES "" CACHE STRING "Further sanitizers of the modules but not of the tests' own code")
option(MULAKAT_COVERAGE "Instrument for gcov" OFF)

find_program(MULAKAT_CCACHE ccache)
if(MULAKAT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A precompiled header is known to ccache only with these two.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${MULAKAT_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${MULAKAT_CCACHE})
endif()

add_library(mulakat_flags INTERFACE)
target_compile_definitions(mulakat_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 BOOST_ASIO_NO_DEPRECATED)

function(mulakat_probe_flags visibility)
  foreach(flag IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "MULAKAT_HAS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      target_compile_options(mulakat_flags ${visibility} $<$<COMPILE_LANGUAGE:CXX>:${flag}>)
    endif()
  endforeach()
endfunction()

# -Wnull-dereference sees one in every inlined std::function of gcc 12; a struct's defaults are meant.
mulakat_probe_flags(INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  -Wcast-qual -Wduplicated-cond -Wlogical-op -Wformat=2 -Wimplicit-fallthrough -Wno-missing-field-initializers)
if(MULAKAT_WERROR)
  mulakat_probe_flags(INTERFACE -Werror)
endif()

# Hardening; the sanitizer builds bring their own checks and dislike FORTIFY.
mulakat_probe_flags(INTERFACE -fstack-protector-strong -fstack-clash-protection -fcf-protection=full)
if(MULAKAT_SANITIZE)
  target_compile_options(mulakat_flags INTERFACE -fsanitize=${MULAKAT_SANITIZE} -fno-omit-frame-pointer -g1)
  target_link_options(mulakat_flags INTERFACE -fsanitize=${MULAKAT_SANITIZE})
  if(MULAKAT_SANITIZE_MODULES)
    target_link_options(mulakat_flags INTERFACE -fsanitize=${MULAKAT_SANITIZE_MODULES})
  endif()
else()
  target_compile_definitions(mulakat_flags INTERFACE _GLIBCXX_ASSERTIONS
    $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=3>)
endif()
if(MULAKAT_COVERAGE)
  target_compile_options(mulakat_flags INTERFACE --coverage -g1)
  target_link_options(mulakat_flags INTERFACE --coverage)
endif()
target_compile_options(mulakat_flags INTERFACE -fPIE -pthread)
foreach(flag IN ITEMS -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)
  string(MAKE_C_IDENTIFIER "MULAKAT_LINKS${flag}" known)
  check_linker_flag(CXX ${flag} ${known})
  if(${known})
    target_link_options(mulakat_flags INTERFACE ${flag})
  endif()
endforeach()
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
