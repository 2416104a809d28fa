# Signpost.  `make run` shows it working, `make test` proves it.
#
#   make            build into build/ (ASAN=1: into build-asan/, with ASan and UBSan)
#   make run        packages, build, and the main job in ./demo
#   make test       packages, then everything: unit, flow, crash, lint, a short fuzz
#   make check      the quick half: unit tests and lints, under 20 s
#   make fuzz       the long fuzz            make bench   measurements
#   make install    programs, units, man pages, templates (DESTDIR= PREFIX= SYSCONFDIR=)
#   make uninstall  takes them away again; configuration, records and keys stay

PREFIX ?= /usr
SYSCONFDIR ?= /etc
CC ?= gcc
ifeq ($(origin CC),default)
CC := gcc
endif

# The last two are for a machine that sends in earnest: who only tries it, perhaps without the right to install, needs neither.
PACKAGES_RUN := gcc make pkg-config libcurl4-gnutls-dev libgmime-3.0-dev libsqlite3-dev libyaml-dev \
	libsodium-dev libjansson-dev libcmark-dev libidn2-dev libsystemd-dev libseccomp-dev libcsv-dev \
	libetpan-dev libical-dev tzdata
PACKAGES_BUILD := $(PACKAGES_RUN) ca-certificates sudo
PACKAGES_TEST := $(PACKAGES_BUILD) libcmocka-dev postfix dovecot-core dovecot-imapd dovecot-lmtpd openssl \
	clang libclang-rt-14-dev mandoc python3 python3-icalendar python3-vobject sqlite3 procps

PACKAGES := gmime-3.0 sqlite3 yaml-0.1 libsodium jansson libcmark libidn2 libsystemd libseccomp libical
ifdef ASAN
BUILD := build-asan
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
OPTIMISE := -O1 -g
else ifdef FUZZ
BUILD := build-fuzz
SANITIZE := -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
OPTIMISE := -O1 -g
else
BUILD := build
OPTIMISE := -O2 -g -D_FORTIFY_SOURCE=2
endif

WARN := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wno-missing-field-initializers -Wformat=2 \
	-Wno-format-nonliteral -Werror
HARDEN := -fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection
CFLAGS_ALL = -std=c17 -D_GNU_SOURCE $(OPTIMISE) $(WARN) $(HARDEN) $(SANITIZE) -Idaemon \
	-include daemon/base/banned.h $(FOLDERS) \
	$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null | sed 's/-I/-isystem /g') $(CFLAGS)
LDFLAGS_ALL = -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(SANITIZE) $(LDFLAGS)
LIBS := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -lcurl -lcsv -letpan -lm

LAYERS := base records config store render mail line core
LIB_SOURCES := $(wildcard $(addsuffix /*.c,$(addprefix daemon/,$(LAYERS))))
LIB_OBJECTS := $(LIB_SOURCES:daemon/%.c=$(BUILD)/%.o)
LIB := $(BUILD)/libsignpost.a

PROGRAMS := $(addprefix $(BUILD)/bin/,signpost signpostd signpostd-sender signpostd-reader signpostd-recorder)
SOURCES_signpost := $(wildcard daemon/roles/tool/*.c)
SOURCES_signpostd := $(wildcard daemon/roles/supervisor/*.c)
SOURCES_signpostd-sender := $(wildcard daemon/roles/sender/*.c)
SOURCES_signpostd-reader := $(wildcard daemon/roles/reader/*.c)
SOURCES_signpostd-recorder := $(wildcard daemon/roles/recorder/*.c)
ROLE_SOURCES := $(wildcard daemon/roles/*/*.c)
ROLE_OBJECTS := $(ROLE_SOURCES:daemon/%.c=$(BUILD)/%.o)
ROLES_LIB := $(BUILD)/libroles.a
objects_of = $(patsubst daemon/%.c,$(BUILD)/%.o,$(SOURCES_$(1)))

UNIT_TESTS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/*.c))

.PHONY: all run test check fuzz bench install uninstall clean packages-build packages-test unit lint always
.DELETE_ON_ERROR:
.SECONDARY:

all: $(PROGRAMS)

$(BUILD)/%.o: daemon/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -MMD -MP -c $< -o $@

$(LIB): $(LIB_OBJECTS)
	@rm -f $@
	ar rcs $@ $^

$(ROLES_LIB): $(ROLE_OBJECTS)
	@rm -f $@
	ar rcs $@ $^

.SECONDEXPANSION:
$(BUILD)/bin/%: $$(call objects_of,%) $(LIB)
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS_ALL) $(filter %.o,$^) $(LIB) $(LIBS) -o $@

$(BUILD)/tests/%: tests/unit/%.c $(ROLES_LIB) $(LIB) Makefile
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -Wno-missing-prototypes -Itests -MMD -MP $(LDFLAGS_ALL) $< $(ROLES_LIB) $(LIB) $(LIBS) -lcmocka -o $@

# Programs the flow tests run.
$(BUILD)/flow/%: tests/flow/%.c $(LIB) Makefile
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) $< $(LIB) $(LIBS) -o $@

# A library that a flow test puts in front of a program.
$(BUILD)/flow/%.so: tests/flow/%.c Makefile
	@mkdir -p $(@D)
	$(CC) -O1 -Wall -Wextra -Werror -fPIC -shared $< -ldl -o $@

# Fuzz targets: make FUZZ=1 CC=clang build-fuzz/fuzz/fuzz_smtp (tests/fuzz/run.sh).
$(BUILD)/fuzz/%: tests/fuzz/%.c $(ROLES_LIB) $(LIB) Makefile
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -fsanitize=fuzzer $(LDFLAGS_ALL) $< $(ROLES_LIB) $(LIB) $(LIBS) -o $@

# Where it will be installed is a source of these, and of no other: `make install SYSCONFDIR=/opt/etc` after `make`
# builds them again.
FOLDERS_OBJECTS := $(addprefix $(BUILD)/,config/settings_find.o roles/tool/tool_open.o \
	roles/supervisor/signpostd.o roles/supervisor/signpostd_options.o)
$(FOLDERS_OBJECTS): FOLDERS = -DSIGNPOST_LIBEXEC='"$(PREFIX)/lib/signpost"' -DSIGNPOST_ETC='"$(SYSCONFDIR)/signpost"'
$(FOLDERS_OBJECTS): $(BUILD)/folders
$(BUILD)/folders: always
	@mkdir -p $(@D)
	@echo '$(PREFIX) $(SYSCONFDIR)' | cmp -s - $@ || echo '$(PREFIX) $(SYSCONFDIR)' >$@

# What is embedded is a source as well.
$(BUILD)/render/embedded.o: $(wildcard templates/*)
$(BUILD)/config/default_settings.o: config/signpost.yaml

packages-build:
	@contrib/packages.sh $(PACKAGES_BUILD)
packages-test:
	@contrib/packages.sh $(PACKAGES_TEST)

run:
	@contrib/packages.sh $(PACKAGES_RUN)
	@$(MAKE) --no-print-directory -s -j2 all
	@contrib/demo.sh $(BUILD)/bin ./demo

check: lint unit

unit: $(UNIT_TESTS)
	@tests/run-unit.sh $(UNIT_TESTS)

lint:
	@tests/lint/layers.sh
	@tests/lint/names.sh
	@tests/lint/tour.sh
	@tests/lint/loglines.sh
	@tests/lint/commands.sh
	@tests/lint/manuals.sh
	@tests/lint/callers.sh
	@tests/lint/rules.sh

test: packages-test
	@tests/run-all.sh

fuzz: packages-test
	@tests/fuzz/run.sh 600

bench: packages-test
	@contrib/packages.sh mlmmj
	@$(MAKE) --no-print-directory -s -j2 all
	@tests/bench/run.sh

install: all
	@contrib/install.sh $(BUILD)/bin "$(DESTDIR)" "$(PREFIX)" "$(SYSCONFDIR)"

uninstall:
	@contrib/install.sh --remove "$(DESTDIR)" "$(PREFIX)" "$(SYSCONFDIR)"

clean:
	rm -rf build build-asan build-fuzz demo

-include $(LIB_OBJECTS:.o=.d) $(ROLE_OBJECTS:.o=.d) $(UNIT_TESTS:=.d)
