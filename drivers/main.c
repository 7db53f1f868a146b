/* main.c - the sequent program: a TCP/IP stack of its own beside the kernel's. */
#include "commands.h"
#include "interrupt.h"

#include <stdio.h>
#include <string.h>

static const char *const help =
  "sequent - a TCP/IP stack of its own, on a TAP interface beside the kernel's\n"
  "\n"
  "  sequent get URL             fetch a file by HTTP and write it out\n"
  "  sequent serve DIRECTORY     a web server for the files below it\n"
  "  sequent ping HOST           does HOST answer, and how fast?\n"
  "  sequent connect HOST PORT   a TCP connection: standard input goes there,\n"
  "                              what comes back to standard output\n"
  "  sequent listen PORT         the same, for the first one who calls\n"
  "  sequent wire                two stacks on a wire in this process: needs no\n"
  "                              network and no rights; the wire can be bad\n"
  "\n"
  "The stack talks to the kernel over a cable: the kernel's end is the interface sq0\n"
  "with the address 192.0.2.1, the stack's own address is 192.0.2.2. To try it\n"
  "without touching the machine's network, take a private one:\n"
  "\n"
  "  unshare -Urn\n"
  "  python3 -m http.server 8000 &\n"
  "  sequent get --trace http://192.0.2.1:8000/\n"
  "  sequent serve . & sleep 1; curl http://192.0.2.2/\n"
  "\n"
  "What can be seen:\n"
  "  -t, --trace          the ladder, on standard error: every segment with its flags,\n"
  "                       bytes first..last (how many), the next byte wanted (ack), the\n"
  "                       window, and both ends' states after it; the SYN is number 0\n"
  "      --pcap FILE      all frames, for Wireshark or tcpdump -r FILE\n"
  "  -s, --stats          figures at the end, retransmissions among them\n"
  "\n"
  "Where the stack is:\n"
  "  -d, --device NAME    the TAP interface [sq0]\n"
  "  -a, --address A/N    the stack's own address and network [192.0.2.2/24]\n"
  "  -g, --gateway A      the way to all others, here the kernel [192.0.2.1]\n"
  "      --no-configure   do not give the kernel's side that address (if it has none)\n"
  "                       and bring it up; --configure: complain if that fails\n"
  "      --no-offload     plain frames of 1514 bytes, checksums by the stack: slower,\n"
  "                       and better to look at with --trace\n"
  "\n"
  "get:      -o, --output FILE, -q, --quiet, -w, --wait SECONDS without progress [30]\n"
  "serve:    -p, --port PORT [80], --connections N [4096], -v, --verbose: each request\n"
  "ping:     -c, --count N, -i, --interval MS [1000]\n"
  "listen, connect:  -w, --wait SECONDS for the handshake [30]\n"
  "wire:     --bytes N, --delay MS, --jitter MS, --rate MBIT, --loss %, --duplicate %,\n"
  "          --reorder %, --seed N: the same seed, the same run\n"
  "\n"
  "Names are looked up in /etc/hosts only. The exit status is 0 when all went well.\n";

static const struct {
  const char *name;
  int arguments;
  const char *usage;
  int (*run)(const struct options *o);
} commands[] = {
  {"get", 1, "sequent get URL", command_get},
  {"serve", 1, "sequent serve DIRECTORY", command_serve},
  {"ping", 1, "sequent ping HOST", command_ping},
  {"listen", 1, "sequent listen PORT", command_listen},
  {"connect", 2, "sequent connect HOST PORT", command_connect},
  {"wire", 0, "sequent wire", command_wire},
};

int main(int argc, char **argv)
{
  struct options o;

  if (options_read(&o, argc, argv) != 0)
    return 2;
  if (o.help || o.command == NULL || strcmp(o.command, "help") == 0) {
    fputs(help, o.help || o.command != NULL ? stdout : stderr);
    return o.help || o.command != NULL ? 0 : 2;
  }
  interrupt_catch();
  for (size_t k = 0; k < sizeof commands / sizeof commands[0]; k++)
    if (strcmp(o.command, commands[k].name) == 0) {
      if (o.arguments == commands[k].arguments)
        return commands[k].run(&o);
      fprintf(stderr, "usage: %s [options]; 'sequent --help' explains\n", commands[k].usage);
      return 2;
    }
  fprintf(stderr, "sequent: there is no command '%s'; 'sequent --help' lists them\n", o.command);
  return 2;
}
