# Runs inside one network namespace of a lab: asks addresses for an ICMP echo (RFC 792, RFC 4443), as ping does.
#   arguments: milliseconds of patience, then the addresses
#   stdout:    "ready", then a line for each address in their order: "connected" where its own echo came back, else
#              the error with which the kernel refused to send, or "ETIMEDOUT"
# Perl, because Node can't open a raw socket, and every Debian has perl-base where hardly any has ping.
use strict;
use warnings;
use Errno;
use POSIX ();
use Socket qw(PF_INET PF_INET6 SOCK_RAW inet_pton pack_sockaddr_in pack_sockaddr_in6 unpack_sockaddr_in unpack_sockaddr_in6);

my ($patience, @targets) = @ARGV;
my $id = $$ & 0xffff;
my @said = (undef) x @targets;

my %family = (
  4 => { domain => PF_INET, protocol => 1, request => 8, reply => 0 },
  6 => { domain => PF_INET6, protocol => 58, request => 128, reply => 129 },
);
for my $one (values %family) {
  socket($one->{socket}, $one->{domain}, SOCK_RAW, $one->{protocol}) or die "no raw socket: $!\n";
}
$| = 1;
print "ready\n";

# A first packet may be lost while a bridge learns or a neighbour is asked: a second is sent after a third of the time.
send_all();
listen_for($patience / 3);
send_all();
listen_for($patience * 2 / 3);
print map { ($_ // 'ETIMEDOUT') . "\n" } @said;

sub send_all {
  for my $index (0 .. $#targets) {
    next if ($said[$index] // '') eq 'connected';
    my $is6 = $targets[$index] =~ /:/;
    my $one = $family{ $is6 ? 6 : 4 };
    my $packed = inet_pton($one->{domain}, $targets[$index]);
    my $to = $is6 ? pack_sockaddr_in6(0, $packed) : pack_sockaddr_in(0, $packed);
    # The kernel fills in the checksum of ICMPv6 only: it needs the source address.
    my $message = pack('C C n n n', $one->{request}, 0, 0, $id, $index);
    substr($message, 2, 2) = pack('n', checksum($message)) unless $is6;
    my $sent = send($one->{socket}, $message, 0, $to);
    $said[$index] = defined $sent ? undef : error_name();
  }
}

sub listen_for {
  my ($milliseconds) = @_;
  my $left = $milliseconds / 1000;
  while (grep { !defined } @said) {
    my $wanted = '';
    vec($wanted, fileno($_->{socket}), 1) = 1 for values %family;
    # On Linux select gives the time that is left.
    (my $ready, $left) = select($wanted, undef, undef, $left);
    return if $ready <= 0;
    for my $version (keys %family) {
      receive($version) if vec($wanted, fileno($family{$version}{socket}), 1);
    }
  }
}

sub receive {
  my ($version) = @_;
  my $one = $family{$version};
  my $from = recv($one->{socket}, my $packet, 2048, 0);
  return unless defined $from;
  # IPv4 hands over its header as well (RFC 791: its length in words is the low half of the first octet).
  $packet = substr($packet, 4 * (ord($packet) & 0x0f)) if $version == 4;
  my ($type, undef, undef, $for, $index) = unpack('C C n n n', $packet);
  return unless $type == $one->{reply} && $for == $id && $index < @targets;
  my $source = (unpack_source($version, $from))[1];
  # An echo from another address than the one asked is no answer of that address.
  $said[$index] = 'connected' if $source eq inet_pton($one->{domain}, $targets[$index]);
}

sub unpack_source {
  my ($version, $from) = @_;
  return $version == 6 ? unpack_sockaddr_in6($from) : unpack_sockaddr_in($from);
}

sub error_name {
  my $number = $! + 0;
  for my $name (keys %!) {
    no strict 'refs';
    return $name if $!{$name};
  }
  return "errno $number";
}

sub checksum {
  my $sum = 0;
  $sum += $_ for unpack('n*', $_[0]);
  $sum = ($sum & 0xffff) + ($sum >> 16) while $sum >> 16;
  return ~$sum & 0xffff;
}
