# Sequent. `make help` lists what there is to make.
#
# Objects are built out of tree, once a variant: build/gcc (what is shipped), build/clang (a second
# opinion), build/asan (clang with the address and undefined-behaviour sanitizers) and build/small
# (buffers of 16 KB a connection, so that windows close).

OPT      ?= -O3
WARN     := -Wall -Wextra -Wconversion -Wno-sign-conversion -Wshadow -Wstrict-prototypes -Werror
CORE     := -std=c11 -ffreestanding $(WARN) -Icore
HOSTED   := -std=c11 -D_GNU_SOURCE $(WARN) -Icore -Idrivers -Iharness
SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
VARIANTS := gcc clang asan small

CC_gcc   := gcc
CC_clang := clang
CC_asan  := clang
CC_small := gcc
FLAGS_gcc   := $(OPT) -g
FLAGS_clang := $(OPT) -g
FLAGS_asan  := $(SANITIZE)
FLAGS_small := $(OPT) -g -DRING=16384LL

core_c    := $(sort $(wildcard core/*.c core/*/*.c))
drivers_c := $(sort $(wildcard drivers/*.c))
helpers_c := $(filter-out harness/world/test_%,$(sort $(wildcard harness/world/*.c)))
tests_c   := $(sort $(wildcard harness/unit/test_*.c harness/world/test_*.c))
fuzz_c    := $(sort $(wildcard fuzz/fuzz_*.c))

.PHONY: all build help setup setup-demo demo check prove prove-fresh prove-smoke gate unit asan sim \
        seeds tap lint bench fuzz clean $(VARIANTS:%=build-%)
.DELETE_ON_ERROR:
.SECONDARY:

all: build

help:  ## this list
	@awk -F ':.*## ' '/^[a-z_. -]+:.*## /{printf "make %-22s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: build/sequent  ## the stack and the sequent program (build/sequent)

setup:  ## install the Debian packages that make check needs, if any is missing
	@harness/setup check

setup-demo:
	@harness/setup demo

demo: setup-demo build/gcc/sequent  ## see it work: no proof tools needed
	@SEQUENT=$(CURDIR)/build/gcc/sequent harness/demo

check: setup  ## everything: build, lint, proofs, tests; ends with "N passed, N failed"
	@harness/check

prove:  ## prove what changed since it was proved
	@proofs/prove

prove-fresh:  ## prove everything from scratch
	@proofs/prove --fresh

prove-smoke:  ## the smoke tests alone: contradictory contracts, dead code
	@proofs/prove --smoke

gate unit asan sim seeds tap lint:  ## one step of make check
	@harness/check $@

bench: build  ## throughput and latency
	@harness/bench/run

clean:  ## remove build/
	rm -rf build compile_commands.json

# One set of rules a variant. $(1) is its name.
define variant
build/$(1)/core/%.o: core/%.c
	@mkdir -p $$(@D)
	$$(CC_$(1)) $$(CORE) $$(FLAGS_$(1)) $$(CPPFLAGS) $$(CFLAGS) -MMD -MP $$(DATABASE_$(1)) -c -o $$@ $$<

build/$(1)/drivers/%.o: drivers/%.c
	@mkdir -p $$(@D)
	$$(CC_$(1)) $$(HOSTED) $$(FLAGS_$(1)) $$(CPPFLAGS) $$(CFLAGS) -MMD -MP $$(DATABASE_$(1)) -c -o $$@ $$<

build/$(1)/harness/%.o: harness/%.c
	@mkdir -p $$(@D)
	$$(CC_$(1)) $$(HOSTED) $$(FLAGS_$(1)) $$(CPPFLAGS) $$(CFLAGS) -MMD -MP $$(DATABASE_$(1)) -c -o $$@ $$<

build/$(1)/libsequent.a: $$(core_c:%.c=build/$(1)/%.o)
	@rm -f $$@
	ar rcs $$@ $$^

build/$(1)/sequent: $$(drivers_c:%.c=build/$(1)/%.o) build/$(1)/libsequent.a
	$$(CC_$(1)) $$(FLAGS_$(1)) $$(LDFLAGS) -o $$@ $$^

build/$(1)/harness/unit/test_%: build/$(1)/harness/unit/test_%.o build/$(1)/libsequent.a
	$$(CC_$(1)) $$(FLAGS_$(1)) $$(LDFLAGS) -o $$@ $$^ -lcmocka

build/$(1)/harness/world/test_%: build/$(1)/harness/world/test_%.o \
    $$(helpers_c:%.c=build/$(1)/%.o) \
    $$(patsubst %.c,build/$(1)/%.o,$$(filter-out drivers/main.c,$$(drivers_c))) build/$(1)/libsequent.a
	$$(CC_$(1)) $$(FLAGS_$(1)) $$(LDFLAGS) -o $$@ $$^ -lcmocka

build-$(1): $$(if $$(wildcard drivers/main.c),build/$(1)/sequent,build/$(1)/libsequent.a) \
            $$(tests_c:%.c=build/$(1)/%)
endef
DATABASE_clang = -MJ $@.json
$(foreach v,$(VARIANTS),$(eval $(call variant,$(v))))

build/sequent: build-gcc
	@[ ! -e build/gcc/sequent ] || ln -sf gcc/sequent $@

# Lint: a file is looked at again when its object was rebuilt.
build/lint/%.ok: build/clang/%.o .clang-tidy
	@mkdir -p $(@D)
	clang-tidy --quiet $*.c -- $(CORE) 2> $@.log || { cat $@.log; false; }
	@touch $@

build/lint/tidy: $(core_c:%.c=build/lint/%.ok)
	@touch $@

compile_commands.json: build-clang  ## for editors and clang tools
	@find build/clang -name '*.o.json' | sort | xargs cat | sed -e '1s/^/[\n/' -e '$$s/,$$/\n]/' > $@

# Fuzzing: FUZZ_SECONDS a target, findings in build/fuzz/.
FUZZ_SECONDS ?= 60
build/fuzz/%: fuzz/%.c $(core_c)
	@mkdir -p $(@D)
	clang $(HOSTED) $(SANITIZE) -fsanitize=fuzzer $(CPPFLAGS) -o $@ $^

fuzz: $(fuzz_c:%.c=build/%)  ## fuzz each target for FUZZ_SECONDS (60)
	@for target in $^; do mkdir -p $$target.corpus; (cd build/fuzz && ../../$$target \
	  -max_total_time=$(FUZZ_SECONDS) ../../$$target.corpus $$(ls -d ../../fuzz/seeds/$$(basename $$target) 2>/dev/null)) \
	  || exit 1; done

-include $(foreach v,$(VARIANTS),$(patsubst %.c,build/$(v)/%.d,$(core_c) $(drivers_c) $(helpers_c) $(tests_c)))
