// Checks a log with Go's own implementation of signed notes and transparency logs. Reads JSON; prints "ok" or the fault.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type input struct {
	Vkey, Note  string
	Witness     string
	Size        int64
	Root        []byte
	Entries     [][]byte
	Tiles       map[string][]byte
	Inclusion   []struct {
		Index int64
		Proof [][]byte
	}
	Consistency []struct {
		Older int64
		Root  []byte
		Proof [][]byte
	}
}

// A verifier of cosignatures, written from c2sp.org/tlog-cosignature alone: Go's note knows only the log's kind of key.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	message := append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", time)), text...)
	return ed25519.Verify(c.key, message, signature[8:])
}

func newCosigner(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("no key of a witness")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return nil, fmt.Errorf("no Ed25519 key of a witness")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if fmt.Sprintf("%x", sum[:4]) != parts[1] {
		return nil, fmt.Errorf("the key of the witness is damaged")
	}
	return cosigner{parts[0], binary.BigEndian.Uint32(sum[:4]), key[1:]}, nil
}

type tiles struct{ in *input }

func (t tiles) Height() int                          { return 8 }
func (t tiles) SaveTiles(_ []tlog.Tile, _ [][]byte)  {}
func (t tiles) ReadTiles(wanted []tlog.Tile) (found [][]byte, err error) {
	for _, tile := range wanted {
		data := t.in.Tiles[fmt.Sprintf("%d/%d", tile.L, tile.N)]
		if len(data) < tile.W*tlog.HashSize {
			return nil, fmt.Errorf("no tile %s", tile.Path())
		}
		found = append(found, data[:tile.W*tlog.HashSize])
	}
	return found, nil
}

func hash(data []byte) (h tlog.Hash) {
	copy(h[:], data)
	return h
}

func hashes(list [][]byte) (all []tlog.Hash) {
	for _, data := range list {
		all = append(all, hash(data))
	}
	return all
}

func check() error {
	var in input
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		return err
	}
	verifier, err := note.NewVerifier(in.Vkey)
	if err != nil {
		return err
	}
	witness, err := newCosigner(in.Witness)
	if err != nil {
		return err
	}
	opened, err := note.Open([]byte(in.Note), note.VerifierList(verifier, witness))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != 2 {
		return fmt.Errorf("the witness has not cosigned")
	}
	tree := tlog.Tree{N: in.Size, Hash: hash(in.Root)}
	reader := tlog.TileHashReader(tree, tiles{&in})
	for at, entry := range in.Entries {
		own, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(at))})
		if err != nil {
			return err
		}
		if own[0] != tlog.RecordHash(entry) {
			return fmt.Errorf("entry %d is not the one in its tile", at)
		}
	}
	for _, one := range in.Inclusion {
		leaf := tlog.RecordHash(in.Entries[one.Index])
		if err := tlog.CheckRecord(hashes(one.Proof), in.Size, tree.Hash, one.Index, leaf); err != nil {
			return fmt.Errorf("inclusion of %d: %v", one.Index, err)
		}
	}
	for _, one := range in.Consistency {
		if err := tlog.CheckTree(hashes(one.Proof), in.Size, tree.Hash, one.Older, hash(one.Root)); err != nil {
			return fmt.Errorf("consistency with %d: %v", one.Older, err)
		}
	}
	return nil
}

func main() {
	if err := check(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("ok")
}
